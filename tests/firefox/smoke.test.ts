import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedSample } from '../../demo/endpoint/process.ts';
import { servePages } from '../../demo/pages-server.ts';
import { TestEndpoint } from '../e2e/harness/test-endpoint.ts';
import { findFirefox } from './find-firefox.ts';
import { firefoxBuild } from './firefox-build.ts';
import { FirefoxDesk } from './firefox-desk.ts';
import { startHostProxy } from './host-proxy.ts';

const JOIN_CODE = 'SUPPORT-SAMPLE';
const firefox = findFirefox();
if (!firefox) console.log('Firefox is not tested: none was found on this machine.');

describe.skipIf(!firefox)('in Firefox', () => {
  const endings: (() => Promise<void> | void)[] = [];
  let endpoint: TestEndpoint;
  let desk: FirefoxDesk;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-firefox-'));
    endings.push(() => rmSync(folder, { recursive: true, force: true }));
    const seeded = join(folder, 'sample.db');
    await seedSample(seeded);
    endpoint = await TestEndpoint.launch(seeded);
    endings.push(() => endpoint.dispose());
    const pages = await servePages();
    endings.push(() => pages.close());
    const proxy = await startHostProxy(/\.zendesk\.com$/, pages.port);
    endings.push(() => proxy.close());
    desk = await FirefoxDesk.open(firefox ?? '', firefoxBuild(), proxy.port);
    endings.push(() => desk.close());
  });

  afterAll(async () => {
    for (const end of endings.toReversed()) await end();
  });

  test('the sidebar joins, syncs, is given access and shows the aid of a page', async () => {
    const welcome = await desk.openExtensionPage('welcome.html');
    await welcome
      .locator('::-p-aria([name="Join code"][role="textbox"])')
      .fill(`${JOIN_CODE}@${new URL(endpoint.url).host}`);
    await welcome.locator('::-p-aria(Join workspace)').click();
    await welcome.locator('::-p-text(You are in)').wait();

    const sidebar = await desk.openExtensionPage('sidepanel.html');
    await desk.open('https://acme.zendesk.com/agent/tickets/1');
    await sidebar.locator('::-p-aria(Give access)').click();
    await sidebar.locator('article ::-p-text(Refund handling)').wait();
    const titles = await sidebar.$$eval('article h2', (found) => found.map((title) => title.textContent));
    expect(titles).toContain('Refund handling');
  });
});
