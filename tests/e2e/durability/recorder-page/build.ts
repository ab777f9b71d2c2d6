import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { builtExtension } from '../../../../demo/builds.ts';

const PAGE = '<!doctype html><title>Recorder</title><script type="module" src="recorder.js"></script>';

/**
 * Copies the built extension and adds one page to it, on which a test can make more events than clicks can.
 *
 * @returns folder of the copy; whoever asked for it removes it
 */
export async function extensionWithRecorder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-recorder-'));
  cpSync(builtExtension('managed'), folder, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'recorder.ts'), formats: ['es'], fileName: 'recorder' },
    },
  });
  writeFileSync(join(folder, 'recorder.html'), PAGE);
  return folder;
}
