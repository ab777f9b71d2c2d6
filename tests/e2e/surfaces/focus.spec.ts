import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures.ts';
import { StudioPage } from '../studio/studio-page.ts';
import { ticket } from '../where.ts';
import { walkByTab } from './focus-walk.ts';

const ADMIN_CODE = 'ADMIN-SAMPLE';

/** @param least stops that a person must find there */
async function expectGoodWalk(page: Page, least: number): Promise<void> {
  const { stops, faults } = await walkByTab(page);
  expect.soft(faults, page.url()).toEqual([]);
  expect.soft(stops.length, stops.join('\n')).toBeGreaterThanOrEqual(least);
}

test('the Tab key goes through every surface in the order of reading, seen at each stop', async ({
  openDesk,
  endpoint,
}) => {
  test.setTimeout(120_000);
  const desk = await openDesk();
  const welcome = await desk.openWelcome();
  await expectGoodWalk(welcome.page, 3);
  await welcome.join(ADMIN_CODE, endpoint.url);
  await expectGoodWalk(welcome.page, 2);

  const learn = await desk.browser.open(desk.browser.extensionUrl('learn.html'));
  await expect(learn.getByRole('listitem').first()).toBeVisible();
  await expectGoodWalk(learn, 3);

  const studio = await StudioPage.open(desk);
  await expect(studio.rows.first()).toBeVisible();
  await expectGoodWalk(studio.page, 10);

  const popup = await desk.openPopup();
  await expect(popup.page.getByRole('button').first()).toBeVisible();
  await expectGoodWalk(popup.page, 2);
  await popup.page.close();

  const { panel } = await desk.openWithPanel(ticket(1));
  await expect(panel.aidTitles.first()).toBeVisible();
  for (const title of await panel.aidTitles.allTextContents()) await panel.openAid(title);
  await expect(panel.page.getByRole('checkbox').first()).toBeVisible();
  await expectGoodWalk(panel.page, 10);
});
