import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveBundle } from '../../fixtures/serve-bundle.ts';
import { inBrowser } from './in-browser.ts';
import type {} from './page.ts';

/** Overwrites what Chromium stores the databases of all origins in. */
function corrupt(profile: string): number {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const file of files) writeFileSync(join(file.parentPath, file.name), 'this was a database');
  return files.length;
}

test('a work database that the browser found broken and replaced is noticed, and numbering goes on', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'alongside-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const served = await serveBundle(join(import.meta.dirname, 'page.ts'));
  onTestFinished(() => served.close());

  await inBrowser(profile, async (page) => {
    await page.goto(served.url);
    await page.evaluate(() =>
      testDevice.work.record(Array.from({ length: 5 }, () => ({ type: 'help.requested', data: {} }))),
    );
    await expect.poll(() => page.evaluate(() => testDevice.mark())).toBe(5);
  });
  expect(corrupt(profile)).toBeGreaterThan(0);

  const events = await inBrowser(profile, async (page) => {
    await page.goto(served.url);
    return page.evaluate(async () => {
      await testDevice.work.record([{ type: 'help.requested', data: {} }]);
      return testDevice.work.outbox(9);
    });
  });
  expect(events.map(({ type, seq, data }) => ({ type, seq, data }))).toEqual([
    { type: 'device.data_loss', seq: 6, data: { lostFrom: 1, lostTo: 5 } },
    { type: 'help.requested', seq: 7, data: {} },
  ]);
});
