import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { builtExtension } from '../../../demo/builds.ts';

const WATCH = '<script src="/watch.js"></script>';
const EMPTY = `<!doctype html><html lang="en"><head>${WATCH}<meta charset="utf-8" /><title>Empty</title>
<script type="module" src="/empty-popup.js"></script></head><body><div id="root"></div></body></html>`;

/**
 * Copies the built extension, adds a popup of React and one button, the floor, and puts the watch before all else in
 * both popups.
 *
 * @returns folder of the copy; whoever asked for it removes it
 */
export async function extensionWithEmptyPopup(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-popup-'));
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
      lib: { entry: join(import.meta.dirname, 'empty-popup.tsx'), formats: ['es'], fileName: 'empty-popup' },
    },
  });
  copyFileSync(join(import.meta.dirname, 'watch.js'), join(folder, 'watch.js'));
  writeFileSync(join(folder, 'empty-popup.html'), EMPTY);
  const popup = join(folder, 'popup.html');
  const watched = readFileSync(popup, 'utf8').replace('<head>', `<head>${WATCH}`);
  if (!watched.includes(WATCH)) throw new Error('the popup has no head to put the watch into');
  writeFileSync(popup, watched);
  return folder;
}
