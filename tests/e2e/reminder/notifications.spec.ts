import { expect } from '@playwright/test';
import { ringAlarm } from '../harness/ring-alarm.ts';
import { answerPrompt } from '../permissions/browser-prompt.ts';
import { test } from '../permissions/store-desk.ts';
import { NO_RULE } from '../where.ts';
import { learnedBefore } from './learned-before.ts';

/** The browser stacks them in the lower right corner, 360 pixels wide. */
const LOWEST_NOTIFICATION = { right: 180, bottom: 50 };
const SHOWN = 'chrome.notifications.getAll().then((all) => Object.keys(all).length)';
const CLEAR = `chrome.notifications.getAll()
  .then((all) => Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id))))`;

test('the browser tells of reminders once, where the person allows it, and a click opens them', async ({
  storeDesk,
  display,
}) => {
  const { browser } = storeDesk;
  const { panel } = await storeDesk.openWithPanel(NO_RULE);
  await panel.page.getByRole('button', { name: 'Menu' }).click();
  await panel.page.locator('summary', { hasText: 'Reminders' }).click();
  const notify = panel.page.getByRole('checkbox', { name: 'Browser notifications' });
  await answerPrompt(display, 'refuse', () => notify.click());
  await expect(panel.page.getByText('The browser does not allow it.')).toBeVisible();
  await expect(notify).not.toBeChecked();
  await answerPrompt(display, 'allow', () => notify.click());
  await expect(notify).toBeChecked();

  // A panel that is open shows the question itself.
  await panel.page.evaluate('setTimeout(() => window.close())');
  await expect.poll(() => browser.panelCount()).toBe(0);
  const onlooker = await browser.open(browser.extensionUrl('welcome.html'));
  await learnedBefore(onlooker, 8);
  const before = display.fingerprint();
  await ringAlarm(onlooker, 'remind');
  await expect.poll(() => onlooker.evaluate(SHOWN)).toBe(2);

  await expect.poll(() => display.fingerprint()).not.toBe(before);
  await display.settled();
  display.click(LOWEST_NOTIFICATION);
  const { page: opened } = await storeDesk.panelBeside(onlooker);
  await expect(opened.getByRole('heading', { name: 'A question about “Refund handling”' })).toBeVisible();
  await expect.poll(() => onlooker.evaluate(SHOWN)).toBe(1);

  await onlooker.evaluate(CLEAR);
  await browser.restart();
  const after = await browser.open(browser.extensionUrl('welcome.html'));
  await expect.poll(() => after.evaluate('chrome.action.getBadgeText({})')).toBe('2');
  await ringAlarm(after, 'remind');
  expect(await after.evaluate(SHOWN)).toBe(0);
});
