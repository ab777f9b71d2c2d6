import { expect } from '@playwright/test';
import { everythingArrived } from '../durability/exactly-once.ts';
import { BUYER, TICKET_AIDS, ticket } from '../where.ts';
import { answerPrompt } from './browser-prompt.ts';
import { ExtensionSettings } from './extension-settings.ts';
import { test } from './store-desk.ts';

test('the store build asks for access in one click, and takes a no, a yes and a withdrawal', async ({
  storeDesk,
  display,
  endpoint,
}) => {
  const { page, panel } = await storeDesk.openWithPanel(ticket(1));
  const errors: Error[] = [];
  panel.page.on('pageerror', (error) => errors.push(error));
  const heading = (name: string) => panel.page.getByRole('heading', { name });
  const button = (name: string) => panel.page.getByRole('button', { name });

  await test.step('it explains what it needs and why', async () => {
    await expect(heading('Let Alongside see which page you are on')).toBeVisible();
    await expect(panel.page.getByRole('listitem')).toHaveText(['zendesk.com']);
    await expect(panel.page.getByText('To show the right one, Alongside needs to see')).toBeVisible();
    await expect(panel.aidTitles).toHaveCount(0);
  });

  await test.step('refused: it says so, and can be asked again', async () => {
    await answerPrompt(display, 'refuse', () => button('Give access').click());
    await expect(heading('Access was not given')).toBeVisible();
    await expect(panel.page.getByText('Nothing is broken')).toBeVisible();
    await expect(panel.aidTitles).toHaveCount(0);
  });

  await test.step('given: the aids appear without a reload', async () => {
    await answerPrompt(display, 'allow', () => button('Try again').click());
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    await panel.step(BUYER).check();
  });

  await test.step('withdrawn in the settings of the browser: it asks again', async () => {
    const settings = await ExtensionSettings.open(storeDesk.browser);
    await settings.withdrawAccess();
    await settings.close();
    await page.bringToFront();
    await expect(button('Give access')).toBeVisible();
    await expect(panel.aidTitles).toHaveCount(0);
  });

  await test.step('given once more: the work is where it was', async () => {
    await answerPrompt(display, 'allow', () => button('Give access').click());
    await expect(panel.step(BUYER)).toBeChecked();
  });

  expect(errors).toEqual([]);
  await everythingArrived(panel, endpoint);
});
