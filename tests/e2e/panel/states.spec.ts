import { expect } from '@playwright/test';
import { openDatabase } from '../../../server/open-store.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { test as displayTest } from '../permissions/store-desk.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { BUYER, TICKET_AIDS, ticket } from '../where.ts';
import { restartWith, upgradeWork } from './broken-device.ts';

test('while it reads it stands still and names itself', async ({ supportDesk }, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await restartWith(panel.page, 'silent');
  await expect(panel.page.locator('[aria-busy="true"]')).toBeVisible();
  await expect(panel.pageName).toHaveText('Alongside');
  await lookAt(panel.page, 'panel-loading', info);
});

test('a device that reads nothing any more is told as a failure, with the way to try again', async ({
  supportDesk,
}, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await restartWith(panel.page, 'unreadable');
  await expect(panel.page.getByRole('heading', { name: 'Something went wrong here' })).toBeVisible();
  await expect(panel.page.getByRole('button', { name: 'Open it again' })).toBeVisible();
  await lookAt(panel.page, 'panel-failed', info);
});

test('work that a newer version has stored is left alone, and that is said', async ({
  supportDesk,
}, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  await upgradeWork(panel.page);
  await panel.page.reload();
  await expect(
    panel.page.getByRole('heading', { name: 'Alongside cannot open what it keeps here' }),
  ).toBeVisible();
  await lookAt(panel.page, 'panel-storage-trouble', info);
});

test('who is signed out keeps working and is led to join again', async ({ supportDesk, endpoint }, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  await endpoint.stop();
  const db = openDatabase({ file: endpoint.file });
  await db.updateTable('devices').set({ expires_at: '2000-01-01T00:00:00.000Z' }).execute();
  await db.destroy();
  await endpoint.start();
  await panel.step(BUYER).check();
  await expect(panel.page.getByText('You need to join again')).toBeVisible();
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  await lookAt(panel.page, 'panel-signed-out', info);
  const opened = supportDesk.browser.context.waitForEvent('page');
  await panel.page.getByRole('button', { name: 'Join again' }).click();
  await expect(await opened).toHaveURL(/welcome\.html/);
});

test('who has joined and got nothing yet can try again', async ({ openDesk, endpoint }, info) => {
  endpoint.proxy.cutWhere(({ path }) => (path.includes('/content') ? 'before' : undefined));
  const desk = await openDesk();
  await desk.join(SUPPORT_CODE, endpoint.url);
  const { panel } = await desk.openWithPanel(ticket(1));
  await expect(panel.page.getByRole('heading', { name: 'Your aids are not here yet' })).toBeVisible();
  await lookAt(panel.page, 'panel-never-synced', info);
  endpoint.proxy.cutWhere(() => undefined);
  await panel.page.getByRole('button', { name: 'Try now' }).click();
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
});

test('who is offline before anything has come is promised nothing that is not there yet', async ({
  openDesk,
  endpoint,
}, info) => {
  endpoint.proxy.cutWhere(({ path }) => (path.includes('/content') ? 'before' : undefined));
  const desk = await openDesk();
  await desk.join(SUPPORT_CODE, endpoint.url);
  const page = await desk.browser.open(ticket(1));
  await desk.browser.setOffline(true);
  const panel = await desk.dockPanel(page);
  await expect(panel.page.getByText('your aids have not come to this device yet')).toBeVisible();
  await expect(panel.page.getByRole('button', { name: 'Try now' })).toHaveCount(1);
  await expect(panel.page.getByText('keeps working')).toHaveCount(0);
  await lookAt(panel.page, 'panel-never-synced-offline', info);
  endpoint.proxy.cutWhere(() => undefined);
  await desk.browser.setOffline(false);
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
});

displayTest('without access it says what for, and gives the one way on', async ({ storeDesk }, info) => {
  const { panel } = await storeDesk.openWithPanel(ticket(1));
  await expect(panel.page.getByRole('button', { name: 'Give access' })).toBeVisible();
  await lookAt(panel.page, 'panel-no-access', info);
});
