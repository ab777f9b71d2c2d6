import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { builtExtension } from '../../../demo/builds.ts';

const WATCH = '<script src="/watch.js"></script>';

/** @param script file name of a module that fills `root` */
const pageOf = (script: string) => `<!doctype html><html lang="en"><head>${WATCH}<meta charset="utf-8" />
<title>Empty</title><script type="module" src="/${script}"></script></head><body><div id="root"></div></body></html>`;

type Beside = {
  /** File name of the page of the extension that is measured: `popup.html`. */
  page: string;
  /** Path of the component that is the least one could show in its place: `…/empty-popup.tsx` becomes `empty-popup.html`. */
  floor: string;
  /** Path of the script that tells when something is there; runs before all else in both pages. */
  watch: string;
};

/**
 * Copies the built extension and adds a page of React and next to nothing, the floor that one of its own is measured beside.
 *
 * @returns folder of the copy; whoever asked for it removes it
 */
export async function extensionWithFloor({ page, floor, watch }: Beside): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-floor-'));
  const name = basename(floor, '.tsx');
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
      lib: { entry: floor, formats: ['es'], fileName: name },
    },
  });
  copyFileSync(watch, join(folder, 'watch.js'));
  writeFileSync(join(folder, `${name}.html`), pageOf(`${name}.js`));
  const watched = readFileSync(join(folder, page), 'utf8').replace('<head>', `<head>${WATCH}`);
  if (!watched.includes(WATCH)) throw new Error(`${page} has no head to put the watch into`);
  writeFileSync(join(folder, page), watched);
  return folder;
}
