import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures.ts';
import { BUYER, CUSTOMER, NO_RULE, TICKET_AIDS, ticket } from '../where.ts';

/** What a frame of the panel showed: the page it names, and the aids and ticks beneath. */
type Frame = { page: string; aids: string[]; ticks: number };

/** Runs in the panel: notes what each frame and each change of the document shows. */
function watch(): void {
  const frames: Frame[] = [];
  Object.assign(globalThis, { seenFrames: frames });
  const note = () => {
    const shown = [...document.querySelectorAll('article summary h2, article[aria-busy] h2')].filter((each) =>
      each.checkVisibility(),
    );
    const ticked = [...document.querySelectorAll('article input:checked')].filter((each) =>
      each.checkVisibility(),
    );
    const page = document.querySelector('h1')?.textContent ?? '';
    frames.push({ page, aids: shown.map((each) => each.textContent ?? ''), ticks: ticked.length });
  };
  const everyFrame = () => {
    note();
    requestAnimationFrame(everyFrame);
  };
  everyFrame();
}

const seen = (panel: Page) =>
  panel.evaluate(() => (globalThis as unknown as { seenFrames: Frame[] }).seenFrames);

test('no frame shows the aids or the ticks of another page, however fast one goes', async ({
  supportDesk,
}) => {
  const { page, panel } = await supportDesk.openWithPanel(ticket(1));
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  await panel.step(BUYER).check();
  await panel.page.evaluate(watch);
  const go = (to: string) => page.evaluate((url) => history.pushState(null, '', url), new URL(to).pathname);
  for (let round = 0; round < 12; round += 1) {
    await go(CUSTOMER);
    await go(ticket(1));
    await go(NO_RULE);
    await go(ticket(2));
    await go(CUSTOMER);
    if (round % 3 === 0) await expect(panel.pageName).toHaveText('Zendesk user 12');
  }
  await go(ticket(1));
  await expect(panel.pageName).toHaveText('Zendesk ticket 1');
  await expect(panel.tickedSteps).toHaveCount(1);

  const frames = await seen(panel.page);
  const MAY_SHOW: Record<string, { aids: string[]; ticks: number }> = {
    'Zendesk ticket 1': { aids: TICKET_AIDS, ticks: 1 },
    'Zendesk ticket 2': { aids: TICKET_AIDS, ticks: 0 },
    'Zendesk user 12': { aids: ['Account takeover'], ticks: 0 },
  };
  const wrong = frames.filter(({ page: name, aids, ticks }) => {
    const may = MAY_SHOW[name] ?? { aids: [], ticks: 0 };
    return ticks > may.ticks || (aids.length > 0 && aids.join() !== may.aids.join());
  });
  expect(wrong).toEqual([]);
  expect(new Set(frames.map((frame) => frame.page)).size).toBeGreaterThan(2);
});

test('one who hears the panel is told what each page has', async ({ supportDesk }) => {
  const { page, panel } = await supportDesk.openWithPanel(ticket(1));
  const said = (words: string) => panel.page.getByRole('status').filter({ hasText: words });
  await expect(said('3 aids for this page')).toHaveCount(1);
  await page.goto(CUSTOMER);
  await expect(said('1 aid for this page')).toHaveCount(1);
  await page.goto(NO_RULE);
  await expect(said('No aids for this page')).toHaveCount(1);
  await panel.page.getByRole('button', { name: 'Ask for help on this page' }).click();
  await expect(said('Asked. Your learning team will see it.')).toHaveCount(1);
});
