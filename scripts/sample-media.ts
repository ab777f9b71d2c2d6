/**
 * Makes the media of the sample from its drawings and the page that films it. Run by hand after one of those has changed, and
 * put the hashes that it prints into `assets/sample/*.json`.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../demo/find-browser.ts';

const DRAWINGS = new URL('../assets/sample/drawings/', import.meta.url);
const MEDIA = new URL('../assets/sample/media/', import.meta.url);

const executablePath = findBrowser()?.path;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(pathToFileURL(new URL('sample-media.html', import.meta.url).pathname).href);
for (const drawing of (await readdir(DRAWINGS)).filter((name) => name.endsWith('.svg'))) {
  const svg = await readFile(new URL(drawing, DRAWINGS), 'base64');
  const bytes = await page.evaluate<number[]>(`picture(${JSON.stringify(svg)})`);
  await writeFile(new URL(drawing.replace('.svg', '.webp'), MEDIA), Uint8Array.from(bytes));
}
const film = Uint8Array.from(await page.evaluate<number[]>('film()'));
await writeFile(new URL('look-first.webm', MEDIA), film);
await browser.close();

for (const name of await readdir(MEDIA)) {
  const bytes = await readFile(new URL(name, MEDIA));
  console.log(name, bytes.length, createHash('sha256').update(bytes).digest('hex'));
}
