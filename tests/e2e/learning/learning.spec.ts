import { expect, type Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ANGRY, assign, inDays, REFUND, runOf, storeRuns, TAKEOVER } from './learner.ts';

const openLearn = (desk: Desk, route = '/') =>
  desk.browser.open(desk.browser.extensionUrl(`learn.html#${route}`));
const lessonsOf = (page: Page, path: string) =>
  page.getByRole('region', { name: path }).getByRole('listitem');

test.describe('learning', () => {
  test('shows what is assigned, what is next and what else there is', async ({
    openDesk,
    endpoint,
  }, info) => {
    await assign(endpoint, [
      { lesson: REFUND.lesson, dueBy: inDays(3) },
      { lesson: TAKEOVER.lesson, dueBy: inDays(20) },
    ]);
    const desk = await openDesk();
    await desk.join(SUPPORT_CODE, endpoint.url);
    const page = await openLearn(desk);
    const path = lessonsOf(page, 'First weeks in support');
    await expect(path).toHaveCount(2);
    await expect(path.nth(0)).toContainText(REFUND.title);
    await expect(path.nth(0)).toContainText('Not started');
    await expect(path.nth(0)).toContainText('Due in 3 days');
    await expect(path.nth(1)).toContainText('Due on ');
    const next = page.getByRole('region', { name: REFUND.title });
    await expect(next).toContainText('6 minutes left');
    await expect(lessonsOf(page, 'More lessons').filter({ hasText: ANGRY.title })).toHaveCount(1);
    await lookAt(page, 'learning', info);
    await page.setViewportSize({ width: 360, height: 800 });
    await lookAt(page, 'learning-narrow', info);
    await next.getByRole('button', { name: 'Start the lesson' }).click();
    await expect(page).toHaveURL(new RegExp(`#/lesson/${REFUND.lesson}$`));
    await page.goBack();
    await expect(path.nth(0)).toContainText(REFUND.title);
  });

  test('says how far one is in each lesson, and what is late', async ({ openDesk, endpoint }, info) => {
    await assign(endpoint, [
      { lesson: REFUND.lesson, dueBy: inDays(-20) },
      { lesson: TAKEOVER.lesson, dueBy: inDays(-2) },
      { lesson: ANGRY.lesson, dueBy: inDays(1) },
      { lesson: 'not-on-this-device' },
    ]);
    const desk = await openDesk();
    await desk.join(SUPPORT_CODE, endpoint.url);
    const before = await desk.browser.open(desk.browser.extensionUrl('welcome.html'));
    await storeRuns(before, [
      runOf(REFUND.lesson, { score: 0.92, passed: true }),
      runOf(TAKEOVER.lesson, { score: 0.5, passed: false }),
      runOf(ANGRY.lesson, { card: 3 }),
    ]);
    const page = await openLearn(desk);
    const path = lessonsOf(page, 'First weeks in support');
    await expect(path).toHaveCount(3);
    await expect(path.nth(0)).toContainText('Passed with 92%');
    await expect(path.nth(0)).not.toContainText('due');
    await expect(path.nth(1)).toContainText('Not passed, 50%');
    await expect(path.nth(1)).toContainText('Was due 2 days ago');
    await expect(path.nth(2)).toContainText('Card 3 of 9');
    await expect(path.nth(2)).toContainText('Due tomorrow');
    await expect(page.getByText('1 of 3 lessons passed')).toBeVisible();
    // The one that was begun comes before the one that is late.
    await expect(page.getByRole('button', { name: 'Continue the lesson' })).toBeVisible();
    await expect(page.getByRole('region', { name: ANGRY.title })).toContainText('Card 3 of 9');
    await lookAt(page, 'learning-late', info);
  });

  test('says when all is passed', async ({ supportDesk }, info) => {
    const before = await supportDesk.browser.open(supportDesk.browser.extensionUrl('welcome.html'));
    await storeRuns(before, [
      runOf(REFUND.lesson, { score: 1, passed: true }),
      runOf(TAKEOVER.lesson, { score: 0.8, passed: true }),
    ]);
    const page = await openLearn(supportDesk);
    await expect(page.getByRole('heading', { name: 'All passed' })).toBeVisible();
    await expect(lessonsOf(page, 'First weeks in support').nth(0)).toContainText('Passed with 100%');
    await lookAt(page, 'learning-all-passed', info);
  });

  test('says when nothing is assigned; what is assigned later comes by itself', async ({
    openDesk,
    endpoint,
  }, info) => {
    await assign(endpoint, []);
    const desk = await openDesk();
    await desk.join(SUPPORT_CODE, endpoint.url);
    const page = await openLearn(desk);
    await expect(page.getByRole('heading', { name: 'No learning path yet' })).toBeVisible();
    await expect(lessonsOf(page, 'More lessons').filter({ hasText: REFUND.title })).toHaveCount(1);
    await lookAt(page, 'learning-nothing-assigned', info);
    await assign(endpoint, [{ lesson: REFUND.lesson }]);
    const popup = await desk.openPopup();
    await popup.page.getByText('In sync', { exact: true }).click();
    await popup.page.getByRole('button', { name: 'Sync now' }).click();
    await page.bringToFront();
    await expect(lessonsOf(page, 'First weeks in support')).toHaveCount(1);
  });

  test('is walked by keyboard', async ({ supportDesk }) => {
    const page = await openLearn(supportDesk);
    const start = page.getByRole('button', { name: 'Start the lesson' });
    await expect(start).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(start).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: REFUND.title })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/lesson/${TAKEOVER.lesson}$`));
  });
});
