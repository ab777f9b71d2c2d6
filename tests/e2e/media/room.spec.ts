import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { builtExtension } from '../../../demo/builds.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { hashOf, type PublishedFile, publish } from '../harness/publish.ts';
import { lessonItem } from '../hostile/hostile-lesson.ts';
import { Player } from '../lesson/player.ts';
import { lookAt } from '../surfaces/look-at.ts';

const MEGABYTE = 2 ** 20;

/** A film of some megabytes that no two bytes of which are alike for long, so that nothing packs it smaller. */
function film(megabytes: number): PublishedFile {
  const head = [0x1a, 0x45, 0xdf, 0xa3];
  let state = 1;
  const bytes = Uint8Array.from({ length: megabytes * MEGABYTE }, (_, index) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return head[index] ?? state >>> 24;
  });
  return { type: 'video/webm', bytes };
}

/** The built extension without the permission that frees it from the browser's quota. */
function withoutUnlimitedStorage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-quota-'));
  cpSync(builtExtension('managed'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: { permissions: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = manifest.permissions.filter((each) => each !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/**
 * Lets the extension have so many bytes, as long as the page is open. The browser goes on with what it knew of the room for half
 * a minute, unless it has too little of it.
 */
async function limitTo(page: Page, quotaSize: number): Promise<void> {
  const [origin = ''] = /^chrome-extension:..[a-z]+/.exec(page.url()) ?? [];
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

test('5 where the device has no room for a film, everything else goes on, and who looks is told what helps', async ({
  openDesk,
  endpoint,
}, info) => {
  const extension = withoutUnlimitedStorage();
  const large = film(8);
  const desk = await openDesk({ extension });
  const { page } = await desk.openWelcome();
  await limitTo(page, 3 * MEGABYTE);
  await desk.join(SUPPORT_CODE, endpoint.url);

  const captions: PublishedFile = { type: 'text/vtt', bytes: new TextEncoder().encode('WEBVTT') };
  const card = {
    id: 'film',
    kind: 'video',
    title: 'A long film',
    media: hashOf(large.bytes),
    captions: hashOf(captions.bytes),
  };
  const last = { id: 'last', kind: 'text', title: 'The end', body: [] };
  await publish(endpoint.file, {
    items: [lessonItem('long-film', { cards: [card, last] })],
    files: [large, captions],
  });
  const popup = await desk.openPopup();
  await popup.page.getByText('In sync', { exact: true }).click();
  await popup.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(popup.page.getByText('no room for one')).toBeVisible();
  await lookAt(popup.page, 'popup-no-room', info);
  await popup.page.close();

  const player = await Player.inTab(desk, 'long-film');
  await expect(player.page.getByText('This device has no room for it.')).toBeVisible();
  await player.page.setViewportSize({ width: 360, height: 740 });
  await lookAt(player.page, 'lesson-no-room', info);
  await limitTo(page, 60 * MEGABYTE);
  await player.page.getByRole('button', { name: 'Try again' }).click();
  await expect(player.page.locator('video').or(player.page.getByText('It cannot be shown'))).toBeVisible();
  await player.page.getByRole('button', { name: 'Next' }).click();
  await expect(player.heading('The end')).toBeVisible();
  rmSync(extension, { recursive: true, force: true });
});
