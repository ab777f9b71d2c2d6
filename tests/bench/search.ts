import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { prepareBrowser } from '../../demo/browser/install.ts';
import { serveBundle } from '../fixtures/serve-bundle.ts';
import type {} from './search/page.ts';
import { searchInPanel } from './search/panel.ts';

function print(part: string, figures: object): void {
  const rounded = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  ]);
  console.log(JSON.stringify({ bench: 'search', part, ...Object.fromEntries(rounded) }));
}

/**
 * Search over 10,000 aids in Chromium: the making of the index, from a closed database to the first results, and each
 * keystroke of queries of five kinds, beside plain MiniSearch and FlexSearch and a floor. Then the same in the docked panel of
 * the built extension, as people meet it. Prints one JSON object a line. Times in ms.
 */
export async function run(): Promise<void> {
  const executable = prepareBrowser(console.error);
  await alone(executable);
  const { cold, keystrokes } = await searchInPanel(executable);
  print('panel-cold', { ...cold, target: 300 });
  for (const row of keystrokes) print('panel-keystroke', { contender: 'alongside', ...row, target: 16 });
}

/** The index by itself, in a page. */
async function alone(executablePath: string): Promise<void> {
  const served = await serveBundle(join(import.meta.dirname, 'search/page.ts'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    print('build', await page.evaluate(() => benchSearch.build()));
    print('cold', await page.evaluate(() => benchSearch.cold()));
    for (const row of await page.evaluate(() => benchSearch.warm())) {
      print('keystroke', { ...row, target: 16 });
    }
    for (const { library, rows } of await page.evaluate(() => benchSearch.libraries())) {
      print('build', library);
      for (const row of rows) print('keystroke', { contender: library.contender, ...row });
    }
  } finally {
    await browser.close();
    await served.close();
  }
}
