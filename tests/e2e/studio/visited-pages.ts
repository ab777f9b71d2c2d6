import { expect, type Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';

/** What this device keeps of the pages that were in front: their addresses, newest first, as JSON. */
export function keptPages(page: Page): Promise<string> {
  return page.evaluate<string>(
    'chrome.storage.local.get("recentPages").then((stored) => JSON.stringify(stored.recentPages?.urls ?? []))',
  );
}

/** Opens pages as an admin, and stays on each until it is kept: one that is left within some 100 ms was not looked at. */
export async function lookInto(desk: Desk, ...urls: string[]): Promise<void> {
  const { page: onlooker } = await desk.openWelcome();
  for (const url of urls) {
    await desk.browser.open(url);
    await expect.poll(() => keptPages(onlooker)).toContain(JSON.stringify(url));
  }
  await onlooker.close();
}
