import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';
import { test as base, SUPPORT_CODE } from '../fixtures.ts';
import { extensionWithRecorder } from './recorder-page/build.ts';

type WorkerFixtures = {
  /** Folder of the extension with the recorder page in it. */
  recorderExtension: string;
};

type TestFixtures = {
  /** A support agent's browser whose extension has the recorder page. */
  recorderDesk: Desk;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  recorderExtension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from its pattern
    async ({}, use) => {
      const folder = await extensionWithRecorder();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  recorderDesk: async ({ recorderExtension, openDesk, endpoint }, use) => {
    const desk = await openDesk({ extension: recorderExtension });
    await desk.join(SUPPORT_CODE, endpoint.url);
    await use(desk);
  },
});

/** Opens a page on which `recorder` can be called. */
export async function openRecorder(desk: Desk): Promise<Page> {
  const page = await desk.browser.open(desk.browser.extensionUrl('recorder.html'));
  await page.waitForFunction(() => 'recorder' in globalThis);
  return page;
}

/** Records events on a recorder page. @returns their ids */
export function record(page: Page, count: number, seed: number): Promise<string[]> {
  return page.evaluate(([count, seed]) => recorder.record(count, seed), [count, seed] as const);
}

/** Sends from a recorder page until nothing waits. @returns how often it failed on the way */
export function send(page: Page): Promise<number> {
  return page.evaluate(() => recorder.send());
}
