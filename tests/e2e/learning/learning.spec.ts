import { expect, type Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ANGRY, assign, REFUND, TAKEOVER } from './learner.ts';

const openLearn = (desk: Desk, route = '/') =>
  desk.browser.open(desk.browser.extensionUrl(`learn.html#${route}`));
const lessonsOf = (page: Page, path: string) =>
  page.getByRole('region', { name: path }).getByRole('listitem');

test.describe('learning', () => {
  test('shows what is assigned, what is next and what else there is', async ({ supportDesk }, info) => {
    const page = await openLearn(supportDesk);
    const path = lessonsOf(page, 'First weeks in support');
    await expect(path).toHaveCount(2);
    await expect(path.nth(0)).toContainText(REFUND.title);
    await expect(path.nth(0)).toContainText('Not started');
    await expect(path.nth(0)).toContainText('Due in 3 days');
    await expect(path.nth(1)).toContainText('Due on ');
    const next = page.getByRole('region', { name: REFUND.title });
    await expect(next).toContainText('5 minutes left');
    await expect(lessonsOf(page, 'More lessons').filter({ hasText: ANGRY.title })).toHaveCount(1);
    await lookAt(page, 'learning', info);
    await page.setViewportSize({ width: 360, height: 800 });
    await lookAt(page, 'learning-narrow', info);
    await next.getByRole('button', { name: 'Start the lesson' }).click();
    await expect(page).toHaveURL(new RegExp(`#/lesson/${REFUND.lesson}$`));
    await page.goBack();
    await expect(path.nth(0)).toContainText(REFUND.title);
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
