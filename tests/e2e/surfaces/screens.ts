import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run screens` wants the pictures of every state; unset in any other run. */
const FOLDER = process.env.ALONGSIDE_SCREENS;

/** Keeps a picture for the page of screenshots, where one is being made. */
export function keepForScreens(picture: Buffer, name: string): void {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.png`), picture);
}
