import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { builtExtension } from '../../../../demo/builds.ts';

const WATCH = '<script src="/watch.js"></script>';
const EMPTY = `<!doctype html><html lang="en"><head>${WATCH}<meta charset="utf-8" /><title>Empty</title>
<script type="module" src="/empty-panel.js"></script></head><body><div id="root"></div></body></html>`;

/**
 * Copies the built extension, adds a panel of React and one line, the floor, and puts the watch before all else in both.
 *
 * @returns folder of the copy; whoever asked for it removes it
 */
export async function extensionWithEmptyPanel(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-panel-'));
  cpSync(builtExtension('managed'), folder, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'empty-panel.tsx'), formats: ['es'], fileName: 'empty-panel' },
    },
  });
  copyFileSync(join(import.meta.dirname, 'watch.js'), join(folder, 'watch.js'));
  writeFileSync(join(folder, 'empty-panel.html'), EMPTY);
  const panel = join(folder, 'sidepanel.html');
  const watched = readFileSync(panel, 'utf8').replace('<head>', `<head>${WATCH}`);
  if (!watched.includes(WATCH)) throw new Error('the panel has no head to put the watch into');
  writeFileSync(panel, watched);
  return folder;
}
