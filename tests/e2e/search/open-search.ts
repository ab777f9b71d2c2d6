import { expect, type Locator, type Page } from '@playwright/test';

/** Presses the key for search until it is there: keys are loaded when the aids have been shown. */
export async function openSearch(page: Page): Promise<Locator> {
  const field = page.getByRole('combobox', { name: 'Search aids and lessons' });
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  return field;
}
