import { expect, type Locator } from '@playwright/test';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { walkByTab } from '../surfaces/focus-walk.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { CUSTOMER, ticket } from '../where.ts';

/** Where something begins, from the edge where reading does, and where it ends. */
async function span(of: Locator): Promise<{ from: number; to: number }> {
  const box = await of.boundingBox();
  return box ? { from: box.x, to: box.x + box.width } : { from: Number.NaN, to: Number.NaN };
}

/** Whether one thing stands behind another in the direction of reading. */
const isBeside = async (main: Locator, side: Locator) => (await span(main)).to <= (await span(side)).from;

test('a wide panel has the aid that is open beside the others, one at a time', async ({
  openDesk,
  endpoint,
}, info) => {
  const desk = await openDesk({ panelWidth: 740 });
  await desk.join(SUPPORT_CODE, endpoint.url);
  const { page, panel } = await desk.openWithPanel(ticket(1));
  const [refund, takeover] = [panel.aid('Refund handling'), panel.aid('Account takeover')];
  await expect(takeover).toBeVisible();
  expect(await panel.page.evaluate(() => innerWidth)).toBeGreaterThan(700);
  await expect.poll(() => isBeside(refund, takeover)).toBe(true);
  await lookAt(panel.page, 'panel-wide', info);

  await panel.page.evaluate(() => scrollTo({ top: 500, behavior: 'instant' }));
  const head = takeover.locator('summary').first();
  await head.focus();
  await panel.page.keyboard.press('Enter');
  await expect.poll(() => isBeside(takeover, refund)).toBe(true);
  await expect(refund.getByRole('checkbox')).toHaveCount(0);
  await expect(head).toBeFocused();
  await expect(head).toBeInViewport();
  expect((await walkByTab(panel.page)).faults).toEqual([]);

  await panel.openAid('Refund handling');
  await expect.poll(() => isBeside(refund, takeover)).toBe(true);
  await page.goto(CUSTOMER);
  const kept = panel.page.getByRole('region', { name: 'Opened last' });
  await expect.poll(() => isBeside(takeover, kept)).toBe(true);
  await lookAt(panel.page, 'panel-wide-kept', info);

  const session = await panel.page.context().newCDPSession(panel.page);
  const zoomed = { width: 360, height: 400, deviceScaleFactor: 2, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', zoomed);
  await expect.poll(async () => (await span(kept)).from).toBe((await span(takeover)).from);
});
