import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the pictures of every state are gathered; unset in most runs. */
const FOLDER = process.env.ALONGSIDE_SCREENS;

/** Keeps a picture, where they are being gathered. */
export function keepForScreens(picture: Buffer, name: string): void {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.png`), picture);
}
