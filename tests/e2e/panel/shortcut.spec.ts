import { expect } from '@playwright/test';
import { test } from '../permissions/store-desk.ts';
import { ticket } from '../where.ts';

test('the shortcut of the browser opens the panel beside the page', async ({ display, openDesk }) => {
  const desk = await openDesk({ headless: false, display: display.name });
  const page = await desk.browser.open(ticket(1));
  await page.bringToFront();
  expect(await desk.browser.panelCount()).toBe(0);
  display.press('alt+shift+l');
  const { page: panel } = await desk.panelBeside(page);
  await expect(panel.getByRole('button', { name: 'Join workspace' })).toBeVisible();
});
