import { expect } from '@playwright/test';
import { windowOf } from '../../../demo/browser/session.ts';
import { PanelPage } from '../../../demo/drive/panel-page.ts';
import { test } from '../fixtures.ts';
import { answerWrongly, learnedBefore } from '../reminder/learned-before.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { NO_RULE } from '../where.ts';

test('a wrong answer in the popup leads to its aid in the panel', async ({ supportDesk }, info) => {
  const page = await supportDesk.browser.open(NO_RULE);
  const onlooker = await supportDesk.browser.open(supportDesk.browser.extensionUrl('welcome.html'));
  await learnedBefore(onlooker, 8);
  await onlooker.close();
  const popup = await supportDesk.openToolbarPopup(page);
  await expect(popup.page.getByRole('button', { name: 'Check answer' })).toBeVisible();
  await lookAt(popup.page, 'popup-reminder', info);
  await answerWrongly(popup.page);
  await expect(popup.page.getByRole('heading', { name: 'Not quite. This is the step:' })).toBeFocused();
  // The popup closes with the click, and the word that it was done is lost with it.
  const opening = popup.page.getByRole('button', { name: 'Open the aid' }).click();
  await opening.catch(() => undefined);
  const panel = new PanelPage(await supportDesk.browser.panelOf(await windowOf(page)));
  await expect(panel.page.getByRole('region', { name: 'From the library' })).toBeVisible();
  await expect(panel.aid('Refund handling')).toBeVisible();
});

test('a wish for the reminders brings them up, whatever lies over them', async ({ supportDesk }) => {
  const onlooker = await supportDesk.browser.open(supportDesk.browser.extensionUrl('welcome.html'));
  await learnedBefore(onlooker, 8);
  await onlooker.close();
  const { page, panel } = await supportDesk.openWithPanel(NO_RULE);
  await panel.page.getByRole('button', { name: 'Learning' }).click();
  await expect(panel.page.getByRole('region', { name: 'Learning' })).toBeVisible();
  // As the worker leaves it behind a click on a notification, which no test can make.
  const wish = { at: new Date().toISOString(), wish: { reminders: true } };
  const left = { [`wish.${await windowOf(page)}`]: wish };
  await panel.page.evaluate(`chrome.storage.session.set(${JSON.stringify(left)})`);
  await expect(panel.page.getByRole('region', { name: 'Learning' })).toBeHidden();
  await expect(panel.page.getByRole('button', { name: 'Check answer' })).toBeVisible();
});
