import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ticket } from '../where.ts';
import { openSearch } from './open-search.ts';

test('finds by a slip, a beginning and a filter, by keys alone, and opens what was found', async ({
  supportDesk,
  endpoint,
}, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await expect(panel.aidTitles).not.toHaveCount(0);
  const field = await openSearch(panel.page);
  const hits = panel.page.getByRole('option');
  await expect(panel.page.getByRole('status').filter({ hasText: 'Type to search' })).toBeVisible();
  await lookAt(panel.page, 'search-empty', info);

  await panel.page.keyboard.type('acount tak');
  await expect(hits.first()).toContainText('Account takeover');
  await expect(hits.first().locator('mark')).toHaveText(['Account', 'takeover']);
  await expect(hits.first()).toContainText('This page');
  await lookAt(panel.page, 'search-results', info);

  await panel.page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await panel.page.keyboard.type('customer');
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
  const all = await hits.count();
  await panel.page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await hits.nth(1).getAttribute('id')) ?? '');
  await panel.page.getByRole('button', { name: 'Lessons' }).press('Enter');
  await expect.poll(() => hits.count()).toBeLessThan(all);
  for (const hit of await hits.all()) await expect(hit).toContainText('Lesson');
  await panel.page.getByRole('button', { name: 'Lessons' }).press('Enter');

  await field.fill('refnud');
  await expect(hits.first()).toContainText('Refund handling');
  await field.press('Enter');
  await expect(panel.page.getByRole('region', { name: 'From the library' })).toContainText('Refund handling');

  await expect
    .poll(() => endpoint.events().filter(({ type }) => type === 'search.performed').length, {
      timeout: 20_000,
    })
    .toBeGreaterThan(0);
  for (const { type, data } of endpoint.events()) {
    if (type === 'search.performed') expect(Object.keys(data)).toEqual(['results']);
  }
});

test('works offline after a restart, and asks for help where nothing fits', async ({
  supportDesk,
  endpoint,
}, info) => {
  const first = await supportDesk.openWithPanel(ticket(1));
  await expect(first.panel.aidTitles).not.toHaveCount(0);
  await endpoint.stop();
  await supportDesk.browser.restart();
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await expect(panel.aidTitles).not.toHaveCount(0);
  const field = await openSearch(panel.page);
  await field.fill('takeovr');
  await expect(panel.page.getByRole('option').first()).toContainText('Account takeover');
  await field.fill('zzyzx');
  await expect(panel.page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await lookAt(panel.page, 'search-nothing', info);
  await panel.page.getByRole('button', { name: 'Ask for help' }).click();
  await expect(panel.page.getByText('Asked. Your learning team will see it.')).toBeVisible();
});
