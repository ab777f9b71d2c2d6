import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** Where the pictures of every state are gathered; unset in most runs. */
const FOLDER = process.env.ALONGSIDE_SCREENS;

/** Widest picture, in pixels; wider surfaces are made smaller. */
const WIDEST = 800;

/** How many of its details a picture keeps, of 100. */
const QUALITY = 22;

/** Which surface a page is, by the name of its file. */
function surfaceOf(page: Page): string {
  const [, file = 'other'] = /\/([a-z]+)\.html/.exec(page.url()) ?? [];
  return file === 'sidepanel' ? 'panel' : file;
}

/** A picture takes no longer, in ms. */
const PATIENCE = 3_000;

type Clip = { x: number; y: number; width: number; height: number; scale: number };

/** Beside a film the browser now and then takes no picture; asked again, it does. */
async function pictureOf(session: CDPSession, clip: Clip): Promise<Buffer> {
  const taken = await Promise.race([
    session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip }),
    pause(PATIENCE, undefined, { ref: false }),
  ]);
  return taken ? Buffer.from(taken.data, 'base64') : pictureOf(session, clip);
}

/** Takes a small picture of what is to be seen of a page, where pictures are being gathered: `SURFACE/NAME.webp`. */
export async function keepForScreens(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  const session = await page.context().newCDPSession(page);
  const { cssVisualViewport: seen } = await session.send('Page.getLayoutMetrics');
  const { pageX: x, pageY: y, clientWidth: width, clientHeight: height } = seen;
  const clip = { x, y, width, height, scale: Math.min(1, WIDEST / width) };
  const picture = await pictureOf(session, clip);
  await session.detach();
  const folder = join(FOLDER, surfaceOf(page));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.webp`), picture);
}
