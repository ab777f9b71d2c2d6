import { expect, type Page } from '@playwright/test';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { requestsIn } from '../harness/net-log.ts';
import { hashOf, publish } from '../harness/publish.ts';
import { Player } from '../lesson/player.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { HOSTILE_CARDS, HOSTILE_LESSON_FILES, lessonItem } from './hostile-lesson.ts';
import { HOSTILE_FILES, VTT_WITHOUT_END } from './hostile-media.ts';
import { HOSTILE_TEXTS, PILED, paragraph, TURNED } from './hostile-text.ts';

/** Whether any of the scripts ran, anywhere in a page. */
const ran = (page: Page) => page.evaluate(() => 'hostile' in globalThis);

/** What the browser has read of the captions, and what the transcript says. */
async function captionsOf(page: Page): Promise<{ cues: string[]; lines: string[] }> {
  const lines = page.locator('details li span:last-child');
  await page.getByText('Read the transcript').click();
  await expect(lines.first()).toBeVisible();
  const cues = await page
    .locator('video')
    .evaluate((video: HTMLVideoElement) =>
      [...(video.textTracks[0]?.cues ?? [])].map((cue) => (cue instanceof VTTCue ? cue.text : '')),
    );
  return { cues, lines: await lines.allTextContents() };
}

/** What is to be seen of each card, by its id. */
const SEEN: Record<string, (page: Page) => Promise<void>> = {
  async texts(page) {
    for (const text of HOSTILE_TEXTS)
      await expect(page.locator('p').getByText(text, { exact: true })).toBeVisible();
    await expect(page.getByText('A block of a newer version')).toBeVisible();
    await expect(page.getByText(TURNED.shown, { exact: true })).toBeVisible();
    await expect(page.getByText(PILED.shown, { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'the refund policy (evil.example)' })).toBeVisible();
  },
  async giant(page) {
    await expect(page.getByRole('region', { name: 'Table' }).getByRole('row')).toHaveCount(101);
  },
  async megabyte(page) {
    await expect(page.getByText('Part 0.')).toBeVisible();
  },
  async page(page) {
    await expect(page.getByText('It cannot be shown')).toBeVisible();
  },
  async half(page) {
    const shown = page.getByRole('img', { name: 'Half a picture' });
    await expect(shown.or(page.getByText('It cannot be shown'))).toBeVisible();
  },
  async film(page) {
    const { cues, lines } = await captionsOf(page);
    expect(lines.map((line) => line.trim())).toEqual([
      expect.stringContaining('Stop here'),
      'Look first',
      `Pay to ${TURNED.shown.slice(7)}`,
    ]);
    expect(cues.join('')).not.toContain('\u202e');
    await page.locator('video').press('Space');
    await expect
      .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0.3);
  },
  async endless(page) {
    await expect(page.locator('video')).toBeVisible();
    await expect(page.getByText('It cannot be shown')).toBeVisible();
  },
  async asked(page) {
    await expect(page.locator('label').getByText(HOSTILE_TEXTS[1] ?? '')).toBeVisible();
    await expect(page.locator('label').getByText(`Right ${TURNED.shown}`)).toBeVisible();
  },
};

test('5 a hostile lesson renders inert and legible, captions included: no script runs, no request leaves for another origin', async ({
  openDesk,
  endpoint,
}, info) => {
  await publish(endpoint.file, {
    items: [lessonItem('hostile', { title: `Hostile ${TURNED.text} <b>lesson</b>`, cards: HOSTILE_CARDS })],
    files: HOSTILE_LESSON_FILES,
  });
  const netLog = info.outputPath('net-log.json');
  const desk = await openDesk({ netLog });
  await desk.join(SUPPORT_CODE, endpoint.url);
  const player = await Player.inTab(desk, 'hostile');
  const { page } = player;
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByText(`Hostile ${TURNED.shown} <b>lesson</b>`)).toBeVisible();
  for (const { id, title } of HOSTILE_CARDS) {
    await expect(player.heading(title)).toBeVisible();
    await SEEN[id]?.(page);
    await expect(page.locator('article :is(script, iframe, object, embed, svg image)')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), id).toBe(true);
    if (id === 'texts') await lookAt(page, 'hostile-lesson', info);
    if (id !== 'asked') await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByText('Not quite')).toBeVisible();
  await page.getByRole('button', { name: 'Show the answer' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(player.heading('Not passed yet')).toBeVisible();
  expect(await ran(page)).toBe(false);

  // Keeps in step what the tab alone would leave to the worker's alarm.
  await desk.openPopup();
  const refused = () =>
    endpoint.events().flatMap((event) => (event.type === 'device.content_skipped' ? [event.data.item] : []));
  const bad = [HOSTILE_FILES.page, VTT_WITHOUT_END].map(({ bytes }) => hashOf(bytes));
  await expect.poll(() => refused().sort(), { timeout: 30_000 }).toEqual(bad.sort());
  await desk.browser.close();
  const extension = `chrome-extension://${desk.browser.extensionId}`;
  const requests = requestsIn(netLog);
  const own = requests.filter(({ initiator }) => initiator === extension);
  expect([...new Set(own.map(({ url }) => new URL(url).origin))]).toEqual([endpoint.url]);
  expect(requests.filter(({ url }) => url.includes('evil.example'))).toEqual([]);
});

test('5 a lesson against the contract is refused with a reason, and holds up no other', async ({
  openDesk,
  endpoint,
}) => {
  const text = (...body: object[]) => ({ id: 'one', kind: 'text', title: 'Never shown', body });
  const cards: Record<string, object> = {
    'script-link': text(paragraph('click', 'javascript:globalThis.hostile=true')),
    'text-of-a-megabyte': text(paragraph('x'.repeat(1_000_000))),
    'foreign-film': { ...text(), kind: 'video', media: 'https://evil.example/x.webm', captions: '' },
    'card-of-a-newer-endpoint': { ...text(), kind: 'hologram', src: 'https://evil.example/hologram' },
    'question-of-a-newer-endpoint': { ...text(), kind: 'question', prompt: [], question: { type: 'draw' } },
  };
  const items = Object.entries(cards).map(([id, card]) => lessonItem(id, { cards: [card] }));
  await publish(endpoint.file, { items: [...items, lessonItem('good', { cards: [text()] })] });
  const desk = await openDesk();
  await desk.join(SUPPORT_CODE, endpoint.url);
  const page = await desk.browser.open(desk.browser.extensionUrl('learn.html'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Lesson good' })).toBeVisible();
  await desk.openPopup();
  const told = () =>
    endpoint.events().flatMap((event) => (event.type === 'device.content_skipped' ? [event.data.item] : []));
  await expect.poll(() => told().sort(), { timeout: 30_000 }).toEqual(Object.keys(cards).sort());
  for (const id of Object.keys(cards)) await expect(page.getByText(`Lesson ${id}`)).toHaveCount(0);

  const { page: lesson } = await Player.inTab(desk, 'card-of-a-newer-endpoint');
  await expect(lesson.getByText('This lesson is not on this device')).toBeVisible();
  expect(await ran(lesson)).toBe(false);
});
