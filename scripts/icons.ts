/** Draws the PNG icons of the manifest from their SVG masters. Run by hand after a master has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from '../demo/find-browser.ts';

const MASTERS = [
  { svg: 'mark-small.svg', sizes: [16, 32] },
  { svg: 'mark.svg', sizes: [48, 96, 128] },
];

const executablePath = findBrowser()?.path;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { svg, sizes } of MASTERS) {
  const master = await readFile(new URL(`../assets/icons/${svg}`, import.meta.url), 'base64');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${master}">`,
      { waitUntil: 'load' },
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../assets/public/icon/${size}.png`, import.meta.url), png);
  }
}
await browser.close();
