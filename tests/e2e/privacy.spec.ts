import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { builtExtension } from '../../demo/builds.ts';
import { SUPPORT_CODE, test } from './fixtures.ts';
import { requestsIn } from './harness/net-log.ts';
import { BUYER, HISTORY, NO_ACCESS, ticket } from './where.ts';

const CANARIES = {
  ticketId: '31415926535',
  recordId: '006CANARY0RECORDAA',
  queryValue: 'canary-query-value',
  title: 'Canary title 8675309',
  unseenPage: 'canary-unseen-page',
};

function canariesIn(text: string): string[] {
  return Object.values(CANARIES).filter((canary) =>
    [canary, encodeURIComponent(canary), Buffer.from(canary).toString('base64').slice(0, -2)].some((form) =>
      text.toLowerCase().includes(form.toLowerCase()),
    ),
  );
}

test.describe('nothing about the page leaves the browser', () => {
  test('19 no request of the extension carries an address, record id or title of a page', async ({
    openDesk,
    endpoint,
    pages,
  }, info) => {
    const netLog = info.outputPath('net-log.json');
    const desk = await openDesk({ netLog });
    await desk.join(SUPPORT_CODE, endpoint.url);
    const address = `${ticket(CANARIES.ticketId)}?via=${CANARIES.queryValue}`;
    const { page, panel } = await desk.openWithPanel(address);
    await page.evaluate((title) => {
      document.title = title;
    }, CANARIES.title);
    await expect(panel.pageName).toHaveText(`Zendesk ticket ${CANARIES.ticketId}`);
    await panel.step(BUYER).check();
    await panel.reportStep(HISTORY, { kind: 'slip', escalate: true });
    await page.goto(`https://acme.lightning.force.com/lightning/r/Opportunity/${CANARIES.recordId}/view`);
    await panel.page.getByRole('button', { name: 'Ask for help on this page' }).click();
    await page.goto(`${NO_ACCESS}/${CANARIES.unseenPage}`);
    await panel.page.getByRole('button', { name: 'Ask for help on this page' }).click();
    await expect(panel.toSend).toHaveText('nothing waits', { timeout: 30_000 });
    await desk.browser.close();

    const events = endpoint.events().map(({ type }) => type);
    expect(events).toEqual(expect.arrayContaining(['aid.step_checked', 'error.reported', 'help.requested']));
    for (const request of endpoint.proxy.requests) expect(canariesIn(JSON.stringify(request))).toEqual([]);
    for (const event of endpoint.events()) expect(canariesIn(JSON.stringify(event))).toEqual([]);

    const extension = `chrome-extension://${desk.browser.extensionId}`;
    const requests = requestsIn(netLog);
    const own = requests.filter(({ initiator }) => initiator === extension);
    expect(own.length).toBeGreaterThan(0);
    for (const { url, everything } of own) {
      expect(new URL(url).origin).toBe(endpoint.url);
      expect(canariesIn(everything)).toEqual([]);
    }
    // The planted words do travel with the pages' own requests: the search for them can find them.
    const found = requests.flatMap(({ everything }) => canariesIn(everything));
    expect(found).toEqual(
      expect.arrayContaining([CANARIES.ticketId, CANARIES.queryValue, CANARIES.recordId]),
    );
    expect(pages.requests.filter(({ headers }) => headers.includes('chrome-extension'))).toEqual([]);
  });

  test('20 no build can put anything into a page', () => {
    for (const build of ['managed', 'store'] as const) {
      const manifest = JSON.parse(readFileSync(join(builtExtension(build), 'manifest.json'), 'utf8'));
      expect(Object.keys(manifest)).not.toContain('content_scripts');
      expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
      expect(manifest.permissions).not.toContain('scripting');
      expect(manifest.permissions).not.toContain('tabs');
    }
  });

  test('21 a page beside the panel is the page that its server sent, and no more', async ({
    supportDesk,
  }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await panel.step(BUYER).check();
    const bare = await supportDesk.browser.openWithoutExtensions(ticket(1));
    expect(await page.content()).toBe(await bare.content());
    const loaded = () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .sort();
    expect(await page.evaluate(loaded)).toEqual(await bare.evaluate(loaded));
    const globals = () => Object.getOwnPropertyNames(window).sort();
    expect(await page.evaluate(globals)).toEqual(await bare.evaluate(globals));
  });
});
