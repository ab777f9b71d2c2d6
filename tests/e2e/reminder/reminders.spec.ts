import { expect, type Page } from '@playwright/test';
import { WorkerKiller } from '../durability/worker-killer.ts';
import { test } from '../fixtures.ts';
import { ringAlarm } from '../harness/ring-alarm.ts';
import type { TestEndpoint } from '../harness/test-endpoint.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { NO_RULE, ticket } from '../where.ts';
import { answerWrongly, learnedBefore } from './learned-before.ts';

const BADGE = 'chrome.action.getBadgeText({})';
/** The worker's own alarm, rung early. */

const cards = (page: Page) => page.getByRole('region', { name: 'Reminders' });
const told = (endpoint: TestEndpoint) =>
  endpoint
    .events()
    .map(({ type }) => type)
    .filter((type) => type.startsWith('reminder.'));

test.describe('reminders of a lesson that was passed days ago', () => {
  test.describe.configure({ timeout: 120_000 });

  test('come by alarm, through a killed worker and a restart, once, and no more than two', async ({
    supportDesk,
    endpoint,
  }, info) => {
    const { browser } = supportDesk;
    const onlooker = await browser.open(browser.extensionUrl('welcome.html'));
    const killer = await WorkerKiller.aim(onlooker, () => ringAlarm(onlooker, 'remind'));
    await learnedBefore(onlooker, 8);
    expect(await onlooker.evaluate(BADGE)).toBe('');
    await killer.kill(Promise.resolve());
    await ringAlarm(onlooker, 'remind');
    await expect.poll(() => onlooker.evaluate(BADGE)).toBe('2');
    await ringAlarm(onlooker, 'remind');

    await browser.restart();
    const after = await browser.open(browser.extensionUrl('welcome.html'));
    await expect.poll(() => after.evaluate(BADGE)).toBe('2');
    await after.close();

    const { panel } = await supportDesk.openWithPanel(NO_RULE);
    await expect(cards(panel.page).getByRole('group').first()).toBeVisible();
    await expect(panel.page.locator(':focus')).toHaveCount(0);
    await lookAt(panel.page, 'reminder-question', info);
    await answerWrongly(panel.page);
    await expect(
      cards(panel.page).getByRole('heading', { name: 'Not quite. This is the step:' }),
    ).toBeFocused();
    await lookAt(panel.page, 'reminder-wrong', info);
    await expect.poll(() => panel.page.evaluate(BADGE)).toBe('1');
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Enter');
    await cards(panel.page).getByText('Not now').click();
    await lookAt(panel.page, 'reminder-later', info);
    await cards(panel.page).getByRole('button', { name: 'Tomorrow' }).click();
    await expect(cards(panel.page).getByRole('group')).toHaveCount(0);
    await expect.poll(() => panel.page.evaluate(BADGE)).toBe('');
    await expect
      .poll(() => told(endpoint))
      .toEqual(['reminder.delivered', 'reminder.delivered', 'reminder.answered', 'reminder.snoozed']);
  });

  test('come from the third day on beside a page that has the aid, in one line amid work', async ({
    supportDesk,
  }, info) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await panel.page.getByRole('checkbox').first().check();
    await learnedBefore(panel.page, 3.1);
    await page.goto(NO_RULE);
    await expect(panel.page.getByRole('button', { name: 'Ask for help on this page' })).toBeVisible();
    await expect(cards(panel.page).getByRole('group')).toHaveCount(0);
    await page.goto(ticket(2));
    const line = cards(panel.page).getByText('A question about “Refund handling”');
    await expect(line).toBeVisible();
    await expect(cards(panel.page).getByRole('button', { name: 'Check answer' })).toBeHidden();
    await lookAt(panel.page, 'reminder-line', info);
    await line.click();
    await answerWrongly(panel.page);
    await cards(panel.page).getByRole('button', { name: 'Open the aid' }).click();
    await expect(panel.page.getByRole('heading', { name: 'Refund handling' }).first()).toBeVisible();
  });
});

test('people say when reminders may come', async ({ supportDesk }, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  const open = async () => {
    await panel.page.getByRole('button', { name: 'Menu' }).click();
    await panel.page.locator('summary', { hasText: 'Reminders' }).click();
  };
  await open();
  await panel.page.getByRole('checkbox', { name: 'Friday' }).uncheck();
  await panel.page.getByLabel('From', { exact: true }).fill('08:30');
  await panel.page.getByLabel('Pause until').fill('2030-01-07');
  await expect(panel.page.getByRole('button', { name: 'Go on now' })).toBeVisible();
  await lookAt(panel.page, 'reminder-settings', info);
  await panel.page.reload();
  await open();
  await expect(panel.page.getByRole('checkbox', { name: 'Friday' })).not.toBeChecked();
  await expect(panel.page.getByLabel('From', { exact: true })).toHaveValue('08:30');
  await panel.page.getByRole('button', { name: 'Go on now' }).click();
  await expect(panel.page.getByLabel('Pause until')).toHaveValue('');
});
