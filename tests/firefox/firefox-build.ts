import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Folder of the Firefox build of the extension.
 *
 * @throws when it has not been built yet
 */
export function firefoxBuild(): string {
  const folder = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
  if (existsSync(folder)) return folder;
  throw new Error('The extension is not built for Firefox yet: run `npm run build` first');
}
