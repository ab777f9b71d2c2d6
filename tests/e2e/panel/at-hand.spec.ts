import { expect } from '@playwright/test';
import { publish, sampleAid, sampleUnit } from '../aids/change-content.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { publish as publishItems } from '../harness/publish.ts';
import { workRows } from '../harness/work-rows.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { BUYER, CHARGE, CUSTOMER, NO_RULE, TICKET_AIDS, ticket } from '../where.ts';

test('the header says how far the work on this record is', async ({ supportDesk }) => {
  const { page, panel } = await supportDesk.openWithPanel(ticket(1));
  const bar = panel.head.getByRole('progressbar', { name: 'Progress on this record' });
  await expect(panel.head).toContainText(/0 of \d+ steps · 0 of 3 aids done/);
  await panel.step(BUYER).check();
  await panel.step(CHARGE).check();
  await expect(panel.head).toContainText(/2 of \d+ steps · 0 of 3 aids done/);
  await expect(bar).toHaveAttribute('value', '2');
  await page.goto(ticket(2));
  await expect(panel.pageName).toHaveText('Zendesk ticket 2');
  await expect(panel.head).toContainText(/0 of \d+ steps/);
  await page.goto(NO_RULE);
  await expect(bar).toBeHidden();
});

test('what is pinned and what was opened last are at hand on every other page', async ({
  supportDesk,
}, info) => {
  const { page, panel } = await supportDesk.openWithPanel(ticket(1));
  const shelf = (name: string) => panel.page.getByRole('region', { name });
  await panel.aid('Refund handling').getByRole('button', { name: 'Pin “Refund handling”' }).click();
  await panel.openAid('Angry customer');
  await expect(panel.aid('Refund handling').getByRole('button', { name: 'Unpin' })).toBeVisible();
  await expect(shelf('Pinned')).toBeHidden();

  await page.goto(NO_RULE);
  await expect(shelf('Pinned').getByRole('listitem').getByRole('heading')).toHaveText(['Refund handling']);
  await expect(shelf('Opened last').getByRole('listitem').getByRole('heading')).toHaveText([
    'Angry customer',
  ]);
  await lookAt(panel.page, 'panel-nothing-here-kept', info);

  await shelf('Pinned')
    .getByRole('button', { name: /^Refund handling/ })
    .click();
  await expect(panel.page.getByRole('region', { name: 'From the library' })).toBeVisible();
  await expect(panel.aid('Refund handling')).toBeVisible();
  await lookAt(panel.page, 'panel-library-aid', info);
  await panel.page.getByRole('button', { name: 'Back', exact: true }).click();
  await shelf('Pinned').getByRole('button', { name: 'Unpin “Refund handling”' }).click();
  await expect(shelf('Pinned')).toBeHidden();

  await page.goto(CUSTOMER);
  await expect(panel.aidTitles).toHaveText(['Account takeover']);
  await expect(shelf('Opened last')).toBeVisible();
  await lookAt(panel.page, 'panel-recent', info);
});

test('a new version is marked until it was seen', async ({ supportDesk, endpoint }, info) => {
  const { page, panel } = await supportDesk.openWithPanel(ticket(1));
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  const aid = sampleAid('refund-handling', 'checklist');
  const seen = { aid: aid.id, seenVersion: aid.version };
  await expect.poll(() => workRows(panel.page, 'marks')).toContainEqual(expect.objectContaining(seen));
  await page.goto(NO_RULE);
  await publish(endpoint, { ...aid, version: aid.version + 1 }, panel.page);
  await page.goto(ticket(1));
  const mark = panel.aid('Refund handling').getByText('New version');
  await expect(mark).toBeVisible();
  await lookAt(panel.page, 'panel-new-version', info);
  await expect(panel.aid('Account takeover').getByText('New version')).toBeHidden();
  await page.goto(NO_RULE);
  await expect(panel.aidTitles).toHaveCount(0);
  await page.goto(ticket(2));
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  await expect(mark).toBeHidden();
});

test('an aid whose review is overdue says so, in its head and in words', async ({
  openDesk,
  endpoint,
}, info) => {
  const { unit } = sampleUnit('refund-handling');
  const overdue = { ...unit, reviewBy: '2020-01-01T00:00:00.000Z' };
  await publishItems(endpoint.file, { items: [{ kind: 'unit', id: unit.id, body: overdue }] });
  const desk = await openDesk();
  await desk.join(SUPPORT_CODE, endpoint.url);
  const { panel } = await desk.openWithPanel(ticket(1));
  const aid = panel.aid('Refund handling');
  await expect(aid.getByText('Unverified', { exact: true })).toBeVisible();
  await expect(aid.getByText('The review of this aid is overdue.')).toBeVisible();
  await expect(panel.page.getByText('Unverified', { exact: true })).toHaveCount(1);
  await lookAt(panel.page, 'panel-unverified', info);
});
