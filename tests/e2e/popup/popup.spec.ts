import { expect } from '@playwright/test';
import { windowOf } from '../../../demo/browser/session.ts';
import { PanelPage } from '../../../demo/drive/panel-page.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { ANGRY, assign, inDays, REFUND, runOf, storeRuns, TAKEOVER } from '../learning/learner.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { NO_ACCESS, NO_RULE, ticket } from '../where.ts';

/** The popup closes with what was done, and the word that it was done is lost with it. */
const leaveBy = (done: Promise<void>) => done.catch(() => undefined);

test.describe('the popup behind the toolbar button', () => {
  test('says what the page has and which lesson is today’s, and opens it in the panel', async ({
    openDesk,
    endpoint,
  }, info) => {
    await assign(endpoint, [{ lesson: REFUND.lesson, dueBy: inDays(3) }]);
    const desk = await openDesk();
    await desk.join(SUPPORT_CODE, endpoint.url);
    const page = await desk.browser.open(ticket(1));
    const popup = await desk.openToolbarPopup(page);
    await expect(popup.status).toHaveText('3 aids for this page');
    await expect(popup.todaysLesson(REFUND.title)).toContainText('6 minutes left · Due in 3 days');
    await lookAt(popup.page, 'popup', info);
    await leaveBy(popup.todaysLesson(REFUND.title).getByRole('button', { name: 'Start the lesson' }).click());
    const panel = new PanelPage(await desk.browser.panelOf(await windowOf(page)));
    await expect(panel.page.getByRole('region', { name: 'Lesson' })).toBeVisible();
    await expect.poll(() => popup.page.isClosed()).toBe(true);
  });

  test('opens the lesson in a tab', async ({ supportDesk }) => {
    const page = await supportDesk.browser.open(ticket(1));
    const popup = await supportDesk.openToolbarPopup(page);
    const opened = supportDesk.browser.context.waitForEvent('page');
    await leaveBy(popup.todaysLesson(REFUND.title).getByRole('link', { name: 'In a tab' }).click());
    await expect(await opened).toHaveURL(new RegExp(`learn.html#/lesson/${REFUND.lesson}$`));
  });

  test('goes on with the lesson that was begun, whatever is late', async ({ openDesk, endpoint }, info) => {
    await assign(endpoint, [{ lesson: REFUND.lesson, dueBy: inDays(-2) }, { lesson: TAKEOVER.lesson }]);
    const desk = await openDesk();
    await desk.join(SUPPORT_CODE, endpoint.url);
    const page = await desk.browser.open(NO_RULE);
    const late = await desk.openToolbarPopup(page);
    await expect(late.todaysLesson(REFUND.title)).toContainText('Was due 2 days ago');
    await expect(late.status).toHaveText('Nothing for this page');
    await lookAt(late.page, 'popup-late', info);
    await storeRuns(late.page, [runOf(ANGRY.lesson, { card: 5 })]);
    await late.page.close();
    const popup = await desk.openToolbarPopup(page);
    const lesson = popup.todaysLesson(ANGRY.title);
    await expect(lesson).toContainText('Card 5 of 9');
    await expect(lesson.getByRole('button', { name: 'Continue the lesson' })).toBeEnabled();
    await lookAt(popup.page, 'popup-begun', info);
  });

  test('says when there is no lesson, offline too, and over a page that it cannot see', async ({
    openDesk,
    endpoint,
  }, info) => {
    await assign(endpoint, []);
    const desk = await openDesk();
    await desk.join(SUPPORT_CODE, endpoint.url);
    const page = await desk.browser.open(NO_ACCESS);
    await endpoint.stop();
    await desk.browser.setOffline(true);
    const popup = await desk.openToolbarPopup(page);
    await expect(popup.status).toHaveText('Nothing for this page');
    await expect(popup.page.getByText('No lesson for today.')).toBeVisible();
    await expect(popup.page.getByRole('link', { name: 'All lessons' })).toBeVisible();
    await expect(popup.page.getByText('Check the connection.')).toBeVisible();
    await lookAt(popup.page, 'popup-no-lesson-offline', info);
  });

  test('says when every lesson is passed', async ({ supportDesk }, info) => {
    const page = await supportDesk.browser.open(supportDesk.browser.extensionUrl('welcome.html'));
    await storeRuns(page, [
      runOf(REFUND.lesson, { score: 1, passed: true }),
      runOf(TAKEOVER.lesson, { score: 0.8, passed: true }),
    ]);
    const popup = await supportDesk.openToolbarPopup(page);
    await expect(popup.page.getByText('You passed every lesson.')).toBeVisible();
    await lookAt(popup.page, 'popup-all-passed', info);
  });

  test('is walked by keyboard, its first stop the way to the panel', async ({ supportDesk }) => {
    const page = await supportDesk.browser.open(ticket(1));
    const popup = await supportDesk.openToolbarPopup(page);
    await expect(popup.todaysLesson(REFUND.title)).toBeVisible();
    const stops = ['Open the panel', 'Start the lesson', 'In a tab'];
    for (const stop of stops) {
      await popup.page.keyboard.press('Tab');
      await expect(popup.page.locator(':focus')).toHaveText(stop);
    }
    await popup.page.keyboard.press('Shift+Tab');
    await popup.page.keyboard.press('Shift+Tab');
    await leaveBy(popup.page.keyboard.press('Enter'));
    await expect.poll(() => supportDesk.browser.panelCount()).toBe(1);
  });
});
