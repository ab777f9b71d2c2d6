import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import {
  BUYER,
  CUSTOMER,
  HOSPITAL,
  NO_ACCESS,
  NO_RULE,
  OPPORTUNITY_AIDS,
  opportunity,
  PROBLEM,
  SANDBOX,
  SANDBOX_AIDS,
  TICKET_AIDS,
  ticket,
} from './where.ts';

test.describe('the panel follows the page', () => {
  test('1 on the first load', async ({ supportDesk }) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    await expect(panel.pageName).toHaveText('Zendesk ticket 1');
    await expect(panel.head).toContainText('acme.zendesk.com');
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  });

  test('2 through pushState, there and back and forward again', async ({ supportDesk }) => {
    const { page, panel } = await supportDesk.openWithPanel(CUSTOMER);
    await expect(panel.aidTitles).toHaveText(['Account takeover']);
    await page.getByRole('link', { name: '#2' }).click();
    await expect(panel.pageName).toHaveText('Zendesk ticket 2');
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    await page.goBack();
    await expect(panel.pageName).toHaveText('Zendesk user 12');
    await expect(panel.aidTitles).toHaveText(['Account takeover']);
    await page.goForward();
    await expect(panel.pageName).toHaveText('Zendesk ticket 2');
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  });

  test('3 through a change of the hash, which is the same record', async ({ supportDesk }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await panel.step(BUYER).check();
    await page.getByRole('link', { name: 'Jump to the latest' }).click();
    await expect(page).toHaveURL(`${ticket(1)}#comment-3`);
    await expect(panel.pageName).toHaveText('Zendesk ticket 1');
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    await expect(panel.tickedSteps).toHaveCount(1);
  });

  test('4 through a hash that is the page', async ({ salesDesk }) => {
    const { page, panel } = await salesDesk.openWithPanel('https://acme.lightning.force.com/one/one.app');
    await expect(panel.aidTitles).toHaveCount(0);
    const target = {
      componentDef: 'force:recordHome',
      attributes: { address: opportunity(HOSPITAL) },
      state: {},
    };
    const hash = Buffer.from(JSON.stringify(target)).toString('base64');
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(panel.pageName).toHaveText('Salesforce Opportunity');
    await expect(panel.aidTitles).toHaveText(OPPORTUNITY_AIDS);
  });

  test('5 when another tab comes to the front', async ({ supportDesk }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await expect(panel.pageName).toHaveText('Zendesk ticket 1');
    await supportDesk.browser.open(ticket(2));
    await expect(panel.pageName).toHaveText('Zendesk ticket 2');
    await page.bringToFront();
    await expect(panel.pageName).toHaveText('Zendesk ticket 1');
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  });

  test('6 in two windows with different pages', async ({ supportDesk }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    const other = await supportDesk.browser.openWindow(CUSTOMER);
    const otherPanel = await supportDesk.dockPanel(other);
    await expect(otherPanel.pageName).toHaveText('Zendesk user 12');
    await expect(otherPanel.aidTitles).toHaveText(['Account takeover']);
    await expect(panel.pageName).toHaveText('Zendesk ticket 1');
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    await page.goto(ticket(3));
    await expect(panel.pageName).toHaveText('Zendesk ticket 3');
    await expect(otherPanel.pageName).toHaveText('Zendesk user 12');
  });

  test('7 to a page that no rule matches', async ({ supportDesk }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    await page.goto(NO_RULE);
    await expect(panel.page.getByRole('heading', { name: 'Nothing here for this page' })).toBeVisible();
    await expect(panel.head).toContainText('acme.zendesk.com');
    await expect(panel.aidTitles).toHaveCount(0);
  });

  test('8 to a page without host access', async ({ supportDesk }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    await page.goto(NO_ACCESS);
    await expect(panel.page.getByText('all other sites stay private')).toBeVisible();
    await expect(panel.page.getByText('intranet')).toHaveCount(0);
    await expect(panel.aidTitles).toHaveCount(0);
  });

  test('9 to a page of the browser itself', async ({ supportDesk }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    await page.goto('chrome://version');
    await expect(panel.page.getByText('Browser pages and all other sites stay private')).toBeVisible();
    await expect(panel.aidTitles).toHaveCount(0);
  });

  test('10 and tells a sandbox from production', async ({ salesDesk }) => {
    const { page, panel } = await salesDesk.openWithPanel(opportunity(HOSPITAL));
    await expect(panel.aidTitles).toHaveText(OPPORTUNITY_AIDS);
    await expect(panel.head).not.toContainText('Sandbox');
    await panel.step(PROBLEM).check();
    await page.goto(opportunity(HOSPITAL, SANDBOX));
    await expect(panel.head).toContainText('Sandbox: uat');
    await expect(panel.aidTitles).toHaveText(SANDBOX_AIDS);
    await expect(panel.tickedSteps).toHaveCount(0);
  });
});
