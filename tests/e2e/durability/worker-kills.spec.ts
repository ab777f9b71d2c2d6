import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { ticket } from '../where.ts';
import { readLedger } from './device-ledger.ts';
import { expectExactlyOnce } from './exactly-once.ts';
import { RapidTick } from './rapid-tick.ts';
import { WorkerKiller } from './worker-killer.ts';

const TICKS = 1000;
const KILLS = 100;

test('the worker killed 100 times while 1,000 events are made loses and doubles none', async ({
  supportDesk,
  endpoint,
}) => {
  test.setTimeout(120_000);
  const { page, panel } = await supportDesk.openWithPanel(ticket(1));
  await panel.openAid('Refund handling');
  const tick = await RapidTick.on(panel.step('Decide what the policy gives for this case'));
  let woken = 0;
  const killer = await WorkerKiller.aim(panel.page, async () => {
    woken += 1;
    await page.evaluate((hash) => history.pushState(null, '', hash), `#woken-${woken}`);
  });

  for (let made = 0; made < TICKS; made += 1) {
    const isTimeToKill = made % (TICKS / KILLS) === 0;
    await Promise.all([tick.press(), isTimeToKill && killer.kill()]);
  }

  expect(killer.kills).toBe(KILLS);
  await expect.poll(async () => (await readLedger(panel.page)).pending, { timeout: 30_000 }).toEqual([]);
  const ledger = await readLedger(panel.page);
  expect(ledger.lastSeq).toBeGreaterThanOrEqual(TICKS);
  const stored = endpoint.events();
  expectExactlyOnce(ledger, stored);
  const ticks = stored.filter(({ type }) => type === 'aid.step_checked' || type === 'aid.step_unchecked');
  expect(ticks.map(({ type }) => type)).toEqual(alternating(TICKS));
});

/** What a tick that was pressed `count` times tells. */
function alternating(count: number): string[] {
  const types = ['aid.step_checked', 'aid.step_unchecked'];
  return Array.from({ length: count }, (_, index) => types[index % types.length] ?? '');
}
