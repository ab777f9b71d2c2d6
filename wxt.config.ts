import { defineConfig } from 'wxt';
import { manifestFor } from './manifest.config.ts';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  // Auto-imports create edges that no layer checker sees.
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({ build: { sourcemap: false } }),
  manifest: ({ browser }) => manifestFor(browser, process.env),
});
