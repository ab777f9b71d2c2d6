import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Where the pictures of every state are gathered; unset in most runs. */
const FOLDER = process.env.ALONGSIDE_SCREENS;

/** Widest picture, in pixels; wider surfaces are made smaller. */
const WIDEST = 960;

/** How many of its details a picture keeps, of 100. */
const QUALITY = 50;

/** Which surface a page is, by the name of its file. */
function surfaceOf(page: Page): string {
  const [, file = 'other'] = /\/([a-z]+)\.html/.exec(page.url()) ?? [];
  return file === 'sidepanel' ? 'panel' : file;
}

/** Takes a small picture of what is to be seen of a page, where pictures are being gathered: `SURFACE/NAME.webp`. */
export async function keepForScreens(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  const session = await page.context().newCDPSession(page);
  const { cssVisualViewport: seen } = await session.send('Page.getLayoutMetrics');
  const { pageX: x, pageY: y, clientWidth: width, clientHeight: height } = seen;
  const clip = { x, y, width, height, scale: Math.min(1, WIDEST / width) };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip });
  await session.detach();
  const folder = join(FOLDER, surfaceOf(page));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
}
