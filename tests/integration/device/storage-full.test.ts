import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import type { ContentPage } from '../../../lib/usecases/ports/content-store.ts';
import { aidChange } from '../../fixtures/content.ts';
import { serveBundle } from '../../fixtures/serve-bundle.ts';
import { inBrowser } from './in-browser.ts';
import type {} from './page.ts';

/** @param megabytes `undefined` lifts the bound */
async function boundStorage(page: Page, url: string, megabytes: number | undefined): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  const quotaSize = megabytes === undefined ? {} : { quotaSize: megabytes * 1024 * 1024 };
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...quotaSize });
}

const pageOf = (cursor: string, ids: number[], bytes: number): ContentPage => ({
  changes: ids.map((id) => aidChange(`a${id}`, { bytes })),
  tombstones: [],
  cursor,
  more: true,
});
const apply = (page: Page, pulled: ContentPage, from: string | undefined) =>
  page.evaluate(
    ([content, cursor]) =>
      testDevice.content.apply(content, { from: cursor, syncedAt: '' }).then(
        () => 'stored',
        () => 'refused',
      ),
    [pulled, from] as const,
  );
const standing = (page: Page) =>
  page.evaluate(async () => [
    (await testDevice.content.mark()).cursor,
    await testDevice.content.count('aid'),
  ]);

test('a page that finds no room leaves nothing behind, and is stored once there is room', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'alongside-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const served = await serveBundle(join(import.meta.dirname, 'page.ts'));
  onTestFinished(() => served.close());

  await inBrowser(profile, async (page) => {
    // Before a database is opened, since Chromium remembers for a while how much room there is.
    await boundStorage(page, served.url, 2);
    await page.goto(served.url);
    expect(await apply(page, pageOf('c1', [1, 2], 4_000), undefined)).toBe('stored');
    const large = pageOf(
      'c2',
      Array.from({ length: 200 }, (_, id) => id + 100),
      40_000,
    );
    expect(await apply(page, large, 'c1')).toBe('refused');
    expect(await standing(page)).toEqual(['c1', 2]);
    await boundStorage(page, served.url, undefined);
    expect(await apply(page, large, 'c1')).toBe('stored');
    expect(await standing(page)).toEqual(['c2', 202]);
  });
});
