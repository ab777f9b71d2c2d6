import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { hasNoDisplay } from '../../demo/browser/flags.ts';
import type { SessionSettings } from '../../demo/browser/session.ts';
import { type Build, builtExtension } from '../../demo/builds.ts';
import { Desk } from '../../demo/drive/desk.ts';
import { seedSample } from '../../demo/endpoint/process.ts';
import { findBrowser } from '../../demo/find-browser.ts';
import { type PagesServer, servePages } from '../../demo/pages-server.ts';
import { TestEndpoint } from './harness/test-endpoint.ts';

type DeskOptions = Partial<
  Pick<
    SessionSettings,
    'extension' | 'headless' | 'display' | 'language' | 'netLog' | 'profile' | 'panelWidth'
  >
> & {
  build?: Build;
};

type WorkerFixtures = {
  /** A database with the sample workspace; endpoints start from copies of it. */
  seeded: string;
};

type TestFixtures = {
  /** The look-alike pages, and every request they were asked. */
  pages: PagesServer;
  /** A real endpoint of this test's own, with the sample workspace. */
  endpoint: TestEndpoint;
  /** Opens a browser with a fresh profile; every one ends with the test. */
  openDesk: (options?: DeskOptions) => Promise<Desk>;
  /** A support agent's browser that has joined the sample workspace. */
  supportDesk: Desk;
  /** A sales rep's browser that has joined the sample workspace. */
  salesDesk: Desk;
};

export const SUPPORT_CODE = 'SUPPORT-SAMPLE';
const SALES_CODE = 'SALES-SAMPLE';

export const test = base.extend<TestFixtures, WorkerFixtures>({
  seeded: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from its pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'alongside-seeded-'));
      const file = join(folder, 'sample.db');
      await seedSample(file);
      await use(file);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from its pattern
  pages: async ({}, use) => {
    const pages = await servePages();
    await use(pages);
    await pages.close();
  },

  endpoint: async ({ seeded }, use) => {
    const endpoint = await TestEndpoint.launch(seeded);
    await use(endpoint);
    await endpoint.dispose();
  },

  openDesk: async ({ pages }, use) => {
    const executable = findBrowser()?.path;
    if (!executable) throw new Error('No browser: run `node scripts/prepare-browser.ts` first');
    const desks: Desk[] = [];
    await use(async ({ build = 'managed', ...settings } = {}) => {
      const desk = await Desk.open({
        executable,
        extension: builtExtension(build),
        pages,
        headless: hasNoDisplay(),
        ...settings,
      });
      desks.push(desk);
      return desk;
    });
    await Promise.all(desks.map((desk) => desk.browser.close()));
  },

  supportDesk: async ({ openDesk, endpoint }, use) => {
    const desk = await openDesk();
    await desk.join(SUPPORT_CODE, endpoint.url);
    await use(desk);
  },

  salesDesk: async ({ openDesk, endpoint }, use) => {
    const desk = await openDesk();
    await desk.join(SALES_CODE, endpoint.url);
    await use(desk);
  },
});
