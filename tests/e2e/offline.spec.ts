import { expect } from '@playwright/test';
import { deviceMark } from '../../demo/drive/device-mark.ts';
import { storedTicks } from '../../demo/drive/stored-ticks.ts';
import { accountFor } from '../../demo/tour/accounting.ts';
import { test } from './fixtures.ts';
import { BUYER, CHARGE, HISTORY, TICKET_AIDS, ticket } from './where.ts';

test('14 offline from the first second after sync: match, open, tick, report, restart, and all of it arrives later', async ({
  supportDesk,
  endpoint,
}) => {
  const popup = await supportDesk.openPopup();
  await popup.page.getByText('In sync', { exact: true }).click();
  await expect(popup.page.getByText(/^synced /)).toBeVisible();
  await popup.page.close();
  const before = await supportDesk.browser.open(ticket(1));
  await endpoint.stop();

  const panel = await supportDesk.dockPanel(before);
  await supportDesk.browser.setOffline(true);
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  await panel.openAid('Account takeover');
  await panel.step(BUYER).check();
  await panel.reportStep(HISTORY, { kind: 'slip', words: 'Paid back twice.', escalate: true });
  await expect(panel.page.getByText('Escalated. Your contact:')).toBeVisible();
  await before.evaluate(() => history.pushState(null, '', '/agent/tickets/2'));
  await expect(panel.pageName).toHaveText('Zendesk ticket 2');
  await panel.step(CHARGE).check();
  expect(endpoint.events()).toEqual([]);

  await expect.poll(() => storedTicks(panel.page)).toBe(2);
  await supportDesk.browser.restart();
  // A page cannot be loaded without network; the look-alikes are reached as from the browser's cache.
  await supportDesk.browser.setOffline(false);
  const { page, panel: later } = await supportDesk.openWithPanel(ticket(1));
  await supportDesk.browser.setOffline(true);
  await expect(later.aidTitles).toHaveText(TICKET_AIDS);
  await expect(later.step(BUYER)).toBeChecked();
  await page.evaluate(() => history.pushState(null, '', '/agent/tickets/2'));
  await expect(later.step(CHARGE)).toBeChecked();
  await expect(later.toSend).toHaveText(/\d+ events wait/);
  expect(endpoint.events()).toEqual([]);

  await endpoint.start();
  await supportDesk.browser.setOffline(false);
  await expect(later.toSend).toHaveText('nothing waits', { timeout: 30_000 });
  const { byType, faults } = accountFor([await deviceMark(later.page)], endpoint.events());
  expect(faults).toEqual([]);
  expect(byType).toMatchObject({ 'aid.step_checked': 2, 'error.reported': 1, 'error.escalated': 1 });
  expect(endpoint.refused()).toBe(0);
});
