import { chromium, type Page } from '@playwright/test';
import { prepareBrowser } from '../../../demo/browser/install.ts';

/** Opens a blank page in a browser of its own, and closes that when the task is done. */
export async function inBrowser<T>(profile: string, task: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: prepareBrowser(console.error),
    headless: true,
    args: ['--no-sandbox'],
  });
  try {
    return await task(await context.newPage());
  } finally {
    await context.close();
  }
}
