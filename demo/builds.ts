import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ended, startChild } from './child.ts';

const SCRIPT = fileURLToPath(new URL('../scripts/build.ts', import.meta.url));

/** `managed` has the hosts of the look-alike pages granted at install, `store` asks for each. */
export type Build = 'managed' | 'store';

const FOLDERS: Record<Build, string> = {
  managed: fileURLToPath(new URL('../.output/chrome-mv3-managed', import.meta.url)),
  store: fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url)),
};

/**
 * The folder of a build of the extension.
 *
 * @throws when it has not been built yet
 */
export function builtExtension(build: Build): string {
  const folder = FOLDERS[build];
  if (existsSync(folder)) return folder;
  throw new Error('The extension is not built yet: run `npm run build` first');
}

/** Builds the extension with its hosts baked in. @throws with what the build said, when it fails */
export async function buildExtension(): Promise<void> {
  const child = startChild(process.execPath, [SCRIPT, 'managed'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  await ended(child);
  if (child.exitCode !== 0) throw new Error(`The extension could not be built:\n${said}`);
}
