import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { prepareBrowser } from '../../demo/browser/install.ts';
import { serveBundle } from '../fixtures/serve-bundle.ts';
import { buildRow } from './matching/build.ts';
import { type HostileRow, hostileRows } from './matching/hostile.ts';
import { SIZES, type WarmRow, warmRows } from './matching/warm.ts';

/** Rules of the builds that are measured. */
const BUILT = 10_000;

type Figures = Record<string, string | number>;

function print(part: string, runtime: string, figures: Figures): void {
  const rounded = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  ]);
  console.log(JSON.stringify({ bench: 'matching', part, runtime, ...Object.fromEntries(rounded) }));
}

/** `floors`: time beside that of the floor in the same run. */
function printWarm(runtime: string, rows: readonly WarmRow[]): void {
  const floor = rows.find(({ contender }) => contender.startsWith('floor'))?.meanUs ?? 0;
  for (const row of rows) print('warm', runtime, { ...row, floors: row.meanUs / floor });
}

function printHostile(runtime: string, rows: readonly HostileRow[]): void {
  for (const row of rows) print('hostile', runtime, { ...row, target: 20 });
}

async function inChromium(measure: (page: Page) => Promise<void>): Promise<void> {
  const served = await serveBundle(join(import.meta.dirname, 'matching/page.ts'));
  const browser = await chromium.launch({
    executablePath: prepareBrowser(console.error),
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await measure(page);
  } finally {
    await browser.close();
    await served.close();
  }
}

/**
 * Matching: warm lookups of 200, 10,000 and 100,000 rules beside other engines and beside a floor, in Node and in
 * Chromium; from a closed database to the first answer, in Chromium; the build of the index; an address of 64 KB against
 * 1,000 rules with regex groups. Prints one JSON object a line. Times are means of one lookup in µs, others in ms.
 */
export async function run(): Promise<void> {
  printHostile('node', hostileRows());
  print('build', 'node', await buildRow(BUILT));
  for (const size of SIZES) printWarm('node', warmRows(size));
  await inChromium(async (page) => {
    printHostile('chromium', await page.evaluate(() => benchMatching.hostileRows()));
    print('build', 'chromium', await page.evaluate((rules) => benchMatching.buildRow(rules), BUILT));
    for (const size of SIZES) {
      print('cold', 'chromium', await page.evaluate((rules) => benchMatching.coldRow(rules), size));
    }
    for (const size of SIZES) {
      printWarm('chromium', await page.evaluate((rules) => benchMatching.warmRows(rules), size));
    }
  });
}
