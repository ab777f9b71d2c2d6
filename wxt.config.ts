import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { manifestFor, OLDEST } from './manifest.config.ts';
import { gatherLocales } from './scripts/locales.ts';
import { modernDexie } from './scripts/modern-dexie.ts';
import { buildPagesAlone, fewFilesAtStart } from './scripts/page-builds.ts';

const managed = Boolean(process.env.ALONGSIDE_HOSTS);

/** Styles and scripts stay as they are written where the oldest browser that the manifest admits knows them. */
const TARGET = Object.entries(OLDEST).map(([browser, version]) => `${browser}${version}`);

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  i18n: { localesDir: gatherLocales(join(import.meta.dirname, '.wxt-locales')) },
  // Auto-imports create edges that no layer checker sees.
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${managed ? '-managed' : ''}`,
  hooks: { 'entrypoints:grouped': (_wxt, groups) => buildPagesAlone(groups) },
  vite: () => ({
    build: { sourcemap: false, target: TARGET, ...fewFilesAtStart },
    resolve: { alias: modernDexie },
  }),
  manifest: ({ browser, command }) => manifestFor(browser, process.env, command),
});
