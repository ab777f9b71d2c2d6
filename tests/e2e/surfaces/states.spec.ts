import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures.ts';
import { HOSPITAL, NO_ACCESS, NO_RULE, opportunity, SANDBOX, ticket } from '../where.ts';
import { lookAt } from './look-at.ts';

test.describe('every state, light and dark, is free of what axe finds', () => {
  test.describe.configure({ timeout: 180_000 });

  test('before and after joining', async ({ openDesk }, info) => {
    const desk = await openDesk();
    const isWelcome = (page: Page) => page.url().endsWith('welcome.html');
    // One opens by itself after the install, and would come to the front later.
    await expect.poll(() => desk.browser.context.pages().filter(isWelcome).length).toBe(1);
    const welcome = await desk.openWelcome();
    await lookAt(welcome.page, 'welcome', info);
    await welcome.enterCode('not a code');
    await expect(welcome.problem).toBeVisible();
    await lookAt(welcome.page, 'welcome-refused', info);
    const popup = await desk.openPopup();
    await expect(popup.page.getByRole('button', { name: 'Join or look around' })).toBeVisible();
    await lookAt(popup.page, 'popup-not-joined', info);
    await popup.page.close();
    const { panel } = await desk.openWithPanel(ticket(1));
    await expect(panel.page.getByRole('button', { name: 'Join workspace' })).toBeVisible();
    await lookAt(panel.page, 'panel-not-joined', info);
    await welcome.page.bringToFront();
    await welcome.lookAround();
    await lookAt(welcome.page, 'welcome-sample', info);
  });

  test('a checklist from its first step to its end', async ({ supportDesk }, info) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    const { page } = panel;
    const steps = page.getByRole('article').first().getByRole('checkbox');
    await expect(steps.first()).toBeVisible();
    await lookAt(page, 'checklist', info);
    await steps.first().check();
    await lookAt(page, 'checklist-under-way', info);
    await page
      .getByRole('button', { name: /^Report a problem with/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'A system problem: report and escalate' }).click();
    await expect(page.getByText('Escalated. Your contact:')).toBeVisible();
    const open = steps.and(page.getByRole('checkbox', { checked: false }));
    while ((await open.count()) > 0) {
      const box = await open.first().elementHandle();
      await box?.click();
      const isTicked = () => box?.isChecked();
      await expect.poll(async () => (await panel.sure.isVisible()) || (await isTicked())).toBe(true);
      if (await panel.sure.isVisible()) await panel.sure.click();
      await expect.poll(isTicked).toBe(true);
    }
    await page.getByRole('button', { name: 'Mark complete' }).click();
    await expect(page.getByText(/^Completed /)).toBeVisible();
    await lookAt(page, 'checklist-complete', info);
    await page.getByRole('button', { name: 'Menu' }).click();
    await lookAt(page, 'sync-menu', info);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(panel.tickedSteps).toHaveCount(0);
  });

  test('a decision guide', async ({ supportDesk }, info) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    await panel.openAid('Angry customer');
    const guide = panel.aid('Angry customer');
    await expect(guide.getByRole('heading', { level: 3 })).toBeVisible();
    await lookAt(panel.page, 'decision', info);
    const options = guide.locator('section button');
    while ((await options.count()) > 0) await options.first().click();
    await expect(guide.getByText('Outcome', { exact: true })).toBeVisible();
    await guide.getByText('Outcome', { exact: true }).scrollIntoViewIfNeeded();
    await lookAt(panel.page, 'decision-outcome', info);
  });

  test('pages with nothing, sandboxes, offline', async ({ salesDesk, endpoint }, info) => {
    const { page, panel } = await salesDesk.openWithPanel(opportunity(HOSPITAL, SANDBOX));
    await expect(panel.head).toContainText('Sandbox');
    await lookAt(panel.page, 'sandbox', info);
    await page.goto(NO_RULE);
    await expect(panel.page.getByRole('button', { name: 'Ask for help on this page' })).toBeVisible();
    await lookAt(panel.page, 'nothing-here', info);
    await panel.page.getByRole('button', { name: 'Ask for help on this page' }).click();
    await expect(panel.page.getByText('Asked. Your learning team will see it.')).toBeVisible();
    await page.goto(NO_ACCESS);
    await expect(panel.page.getByText('all other sites stay private')).toBeVisible();
    await lookAt(panel.page, 'unseen-page', info);
    const popup = await salesDesk.openPopup();
    await popup.page.getByText('In sync', { exact: true }).click();
    await expect(popup.page.getByRole('button', { name: 'Sync now' })).toBeVisible();
    await lookAt(popup.page, 'popup-in-sync', info);
    await endpoint.stop();
    await popup.page.getByRole('button', { name: 'Sync now' }).click();
    await popup.page.close();
    await page.goto(opportunity(HOSPITAL));
    await panel.page.reload();
    await expect(panel.page.getByText('Offline', { exact: true })).toBeVisible();
    await lookAt(panel.page, 'offline', info);
  });
});
