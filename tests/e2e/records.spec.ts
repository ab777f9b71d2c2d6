import { expect } from '@playwright/test';
import { storedTicks } from '../../demo/drive/stored-ticks.ts';
import { test } from './fixtures.ts';
import {
  BUYER,
  CHARGE,
  HOSPITAL,
  LOGISTICS,
  MONEY,
  opportunity,
  POLICY,
  PROBLEM,
  SANDBOX,
  ticket,
} from './where.ts';

test.describe('ticks belong to one record', () => {
  test('11 ticket 1 keeps its own, ticket 2 has its own, after a restart of the browser too', async ({
    supportDesk,
  }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await panel.step(BUYER).check();
    await panel.step(CHARGE).check();

    await page.goto(ticket(2));
    await expect(panel.pageName).toHaveText('Zendesk ticket 2');
    await expect(panel.tickedSteps).toHaveCount(0);
    await panel.step(POLICY).check();

    await page.goto(ticket(1));
    await expect(panel.pageName).toHaveText('Zendesk ticket 1');
    await expect(panel.tickedSteps).toHaveCount(2);
    await expect(panel.step(POLICY)).not.toBeChecked();

    await expect.poll(() => storedTicks(panel.page)).toBe(3);
    await supportDesk.browser.restart();
    const later = await supportDesk.openWithPanel(ticket(1));
    await expect(later.panel.step(BUYER)).toBeChecked();
    await expect(later.panel.step(CHARGE)).toBeChecked();
    await expect(later.panel.tickedSteps).toHaveCount(2);
    await later.page.goto(ticket(2));
    await expect(later.panel.step(POLICY)).toBeChecked();
    await expect(later.panel.tickedSteps).toHaveCount(1);
  });

  test('12 so do opportunities, and the same id in a sandbox is another record', async ({ salesDesk }) => {
    const { page, panel } = await salesDesk.openWithPanel(opportunity(HOSPITAL));
    await panel.step(PROBLEM).check();

    await page.goto(opportunity(LOGISTICS));
    await expect(panel.tickedSteps).toHaveCount(0);
    await panel.step(MONEY).check();

    await page.goto(opportunity(HOSPITAL, SANDBOX));
    await expect(panel.head).toContainText('Sandbox: uat');
    await expect(panel.tickedSteps).toHaveCount(0);

    await expect.poll(() => storedTicks(panel.page)).toBe(2);
    await salesDesk.browser.restart();
    const later = await salesDesk.openWithPanel(opportunity(HOSPITAL));
    await expect(later.panel.step(PROBLEM)).toBeChecked();
    await expect(later.panel.tickedSteps).toHaveCount(1);
    await later.page.goto(opportunity(LOGISTICS));
    await expect(later.panel.step(MONEY)).toBeChecked();
    await expect(later.panel.tickedSteps).toHaveCount(1);
  });

  test('13 two windows on one ticket agree', async ({ supportDesk }) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    const other = await supportDesk.browser.openWindow(ticket(1));
    const otherPanel = await supportDesk.dockPanel(other);
    await panel.step(BUYER).check();
    await expect(otherPanel.step(BUYER)).toBeChecked();
    await otherPanel.step(BUYER).uncheck();
    await expect(panel.step(BUYER)).not.toBeChecked();
  });
});
