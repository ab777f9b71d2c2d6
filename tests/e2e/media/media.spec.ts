import { expect, type Page } from '@playwright/test';
import type { PanelPage } from '../../../demo/drive/panel-page.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { HISTORY, ticket } from '../where.ts';

const SCENE = /^A charge of 84\.00, marked as collected/;

const showStep = (panel: PanelPage) =>
  panel.page.getByRole('button', { name: `Show details of “${HISTORY}”` }).click();

/** The picture of the step, once its bytes are decoded. */
async function expectPicture(page: Page): Promise<void> {
  const picture = page.getByRole('img', { name: SCENE }).first();
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(1440);
}

test('5 pictures come with a sync and are there offline, after a restart too; keys enlarge them', async ({
  supportDesk,
  endpoint,
}, info) => {
  const first = await supportDesk.openWithPanel(ticket(1));
  await showStep(first.panel);
  await expectPicture(first.panel.page);
  await endpoint.stop();
  await supportDesk.browser.restart();
  const asked = endpoint.proxy.requests.filter(({ path }) => path.includes('/media/')).length;

  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await supportDesk.browser.setOffline(true);
  await showStep(panel);
  await expectPicture(panel.page);
  await panel.page.getByRole('img', { name: SCENE }).scrollIntoViewIfNeeded();
  await lookAt(panel.page, 'picture-in-step', info);

  const enlarge = panel.page.getByRole('button', { name: /^Enlarge the picture/ });
  await enlarge.focus();
  await panel.page.keyboard.press('Enter');
  const dialog = panel.page.getByRole('dialog', { name: 'Picture' });
  await expect(dialog.getByRole('img', { name: SCENE })).toBeVisible();
  await lookAt(panel.page, 'picture-enlarged', info);
  await panel.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(enlarge).toBeFocused();
  expect(endpoint.proxy.requests.filter(({ path }) => path.includes('/media/'))).toHaveLength(asked);
});

test('5 a picture that has not come is told in words, and shows once the network is back', async ({
  openDesk,
  endpoint,
}, info) => {
  endpoint.proxy.cutWhere(({ path }) => (path.includes('/media/') ? 'during' : undefined));
  const desk = await openDesk();
  await desk.join(SUPPORT_CODE, endpoint.url);
  const { panel } = await desk.openWithPanel(ticket(1));
  await showStep(panel);
  await expect(panel.page.getByText(SCENE)).toBeVisible();
  await expect(panel.step(HISTORY)).toBeVisible();
  await panel.page.getByText(SCENE).scrollIntoViewIfNeeded();
  await lookAt(panel.page, 'picture-absent', info);
  await panel.page.getByRole('button', { name: 'Menu' }).click();
  await expect(panel.page.getByText('0 of 3 are here')).toBeVisible();
  await lookAt(panel.page, 'sync-menu-media', info);
  await panel.page.keyboard.press('Escape');
  endpoint.proxy.cutWhere(() => undefined);
  await panel.page.evaluate(() => dispatchEvent(new Event('online')));
  await expectPicture(panel.page);
});

test('5 who looks around with the sample has its pictures, with nobody to ask', async ({ openDesk }) => {
  const desk = await openDesk();
  const welcome = await desk.openWelcome();
  await welcome.lookAround();
  await welcome.page.close();
  const { panel } = await desk.openWithPanel(ticket(1));
  await showStep(panel);
  await expectPicture(panel.page);
});
