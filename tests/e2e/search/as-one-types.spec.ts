import { expect, type Page } from '@playwright/test';
import { publish, sampleAid } from '../aids/change-content.ts';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ticket } from '../where.ts';
import { openSearch } from './open-search.ts';

/** Words of which each finds another aid first. */
const SOUGHT = ['refund', 'takeover', 'angry'];
const ROUNDS = 60;

/** Types one word in place of another again and again, and gathers what was shown for another word than the one in the field. */
function staleWhileTyping(page: Page): Promise<string[]> {
  return page.evaluate(
    async ({ words, rounds }) => {
      const stale: string[] = [];
      const field = document.querySelector<HTMLInputElement>('input[role=combobox]');
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const look = () => {
        const first = document.querySelector('[role=option]')?.textContent?.toLowerCase() ?? 'nothing';
        const sought = field?.value ?? '';
        if (!first.includes(sought)) stale.push(`${sought}: ${first}`);
      };
      const observer = new MutationObserver(look);
      for (let round = 0; round < rounds; round += 1) {
        setValue?.call(field, words[round % words.length]);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((next) => setTimeout(next, round % 7));
        if (round === 0)
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }
      observer.disconnect();
      return stale;
    },
    { words: SOUGHT, rounds: ROUNDS },
  );
}

/** Where the results stand when they are first there, and in the end, when the excerpts are there as well. */
function placesAround(
  page: Page,
  text: string,
): Promise<{ first: number[]; last: number[]; excerpts: number }> {
  return page.evaluate(async (sought) => {
    const field = document.querySelector<HTMLInputElement>('input[role=combobox]');
    const places = () =>
      [...document.querySelectorAll('[role=option]')].map((option) => option.getBoundingClientRect().top);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, sought);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((next) => requestAnimationFrame(next));
    const first = places();
    const excerpts = () => [...document.querySelectorAll('[class*=excerpt]')];
    while (excerpts().some(({ textContent }) => textContent === '')) {
      await new Promise((next) => requestAnimationFrame(next));
    }
    return { first, last: places(), excerpts: excerpts().length };
  }, text);
}

test('shows nothing of what was typed before, and moves nothing once it is there', async ({
  supportDesk,
}, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await expect(panel.aidTitles).not.toHaveCount(0);
  const field = await openSearch(panel.page);
  await field.fill('refund');
  await expect(panel.page.getByRole('option').first()).toContainText('Refund handling');
  expect(await staleWhileTyping(panel.page)).toEqual([]);

  const { first, last, excerpts } = await placesAround(panel.page, 'customer');
  expect(excerpts).toBeGreaterThan(1);
  expect(last).toEqual(first);
  await lookAt(panel.page, 'search-excerpts', info);
});

test('Escape clears, then closes and brings back to where one was; arrows stay within the results', async ({
  supportDesk,
}) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  const { page } = panel;
  await expect(panel.aidTitles).not.toHaveCount(0);
  const field = await openSearch(page);
  await page.keyboard.type('refnud');
  const hits = page.getByRole('option');
  await expect(hits.first()).toContainText('Refund handling');
  await page.keyboard.press('ArrowUp');
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
  const count = await hits.count();
  for (let press = 0; press <= count; press += 1) await page.keyboard.press('ArrowDown');
  await expect(hits.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('/');
  await expect(field).toHaveValue('refnud/');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(hits).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(panel.aidTitles).not.toHaveCount(0);
});

test('a filter that leaves nothing is taken away by one button', async ({ supportDesk }, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  const { page } = panel;
  await expect(panel.aidTitles).not.toHaveCount(0);
  const field = await openSearch(page);
  await field.fill('takeover');
  await page.getByRole('button', { name: 'Texts to copy' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await lookAt(page, 'search-nothing-filtered', info);
  await page.getByRole('button', { name: 'Search without filters' }).click();
  await expect(page.getByRole('option').first()).toContainText('Account takeover');
  await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
});

test('what a sync brings is found while search is open', async ({ supportDesk, endpoint }) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  const { page } = panel;
  await expect(panel.aidTitles).not.toHaveCount(0);
  const field = await openSearch(page);
  await field.fill('walrus');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  const aid = sampleAid('refund-handling', 'checklist');
  await publish(endpoint, { ...aid, version: aid.version + 1, title: 'Refund a walrus' }, page);
  await expect(page.getByRole('option')).toHaveText([/Refund a walrus/]);
  await field.fill('refnud walrsu');
  await expect(page.getByRole('option').first().locator('mark')).toHaveText(['Refund', 'walrus']);
});
