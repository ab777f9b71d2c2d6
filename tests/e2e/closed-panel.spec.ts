import { expect } from '@playwright/test';
import { windowOf } from '../../demo/browser/session.ts';
import { PanelPage } from '../../demo/drive/panel-page.ts';
import { WorkerKiller } from './durability/worker-killer.ts';
import { test } from './fixtures.ts';
import { NO_RULE, TICKET_AIDS, ticket } from './where.ts';

/** What the toolbar button shows over the Zendesk tab. */
const BADGE = `chrome.tabs.query({ url: 'https://acme.zendesk.com/*' })
  .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`;

/** A change of who one is, which the worker answers with a sync. */
const TOUCH_ACCOUNT = `chrome.storage.local.get('account')
  .then(({ account }) => chrome.storage.local.set({ account: { ...account, touched: Math.random() } }))`;

test.describe('while the panel is closed', () => {
  test('17 the badge counts the aids of the page', async ({ supportDesk }) => {
    const page = await supportDesk.browser.open(ticket(1));
    const onlooker = await supportDesk.browser.openWindow(supportDesk.browser.extensionUrl('welcome.html'));
    const badge = () => onlooker.evaluate<string>(BADGE);
    await page.goto(ticket(2));
    await expect.poll(badge).toBe('3');
    await page.goto(NO_RULE);
    await expect.poll(badge).toBe('');
    await page.evaluate(() => history.pushState(null, '', '/agent/tickets/3'));
    await expect.poll(badge).toBe('3');
  });

  test('18 the popup opens it beside the page', async ({ supportDesk }) => {
    const page = await supportDesk.browser.open(ticket(1));
    expect(await supportDesk.browser.panelCount()).toBe(0);
    const popup = await supportDesk.openPopup();
    await popup.openPanel();
    const panel = new PanelPage(await supportDesk.browser.panelOf(await windowOf(page)));
    await page.bringToFront();
    await expect(panel.pageName).toHaveText('Zendesk ticket 1');
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  });

  test('a worker that was stopped and wakes syncs', async ({ supportDesk, endpoint }) => {
    const onlooker = await supportDesk.browser.open(supportDesk.browser.extensionUrl('welcome.html'));
    const wake = () => onlooker.evaluate(TOUCH_ACCOUNT);
    const killer = await WorkerKiller.aim(onlooker, wake);
    await killer.kill(Promise.resolve());
    const before = endpoint.proxy.requests.length;
    await wake();
    await expect.poll(() => endpoint.proxy.requests.length).toBeGreaterThan(before);
  });
});
