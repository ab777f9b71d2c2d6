import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { ringAlarm } from '../harness/ring-alarm.ts';
import type { TestEndpoint } from '../harness/test-endpoint.ts';
import { ticket } from '../where.ts';
import { everythingArrived } from './exactly-once.ts';
import { RapidTick } from './rapid-tick.ts';
import { seededRandom } from './seeded-random.ts';
import { WorkerKiller } from './worker-killer.ts';

const TICKS = 1000;
const KILLS = 100;
const SEED = 100;
/** From its alarm to a kill that does not wait for its sending, at most. */
const WORK_MS = 120;
/** How long to wait for it to send; it may have nothing to. */
const SENDING_MS = 500;

/** When something asks the endpoint to take events. */
function sending({ proxy }: TestEndpoint): Promise<void> {
  return new Promise((resolve) => {
    proxy.cutWhere(({ path }) => {
      if (path === '/v1/events') resolve();
      return undefined;
    });
  });
}

test('the worker killed 100 times while 1,000 events are made loses and doubles none', async ({
  supportDesk,
  endpoint,
}) => {
  test.setTimeout(240_000);
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await panel.openAid('Refund handling');
  const tick = await RapidTick.on(panel.step('Decide what the policy gives for this case'));
  // The worker's own alarm, rung early: it wakes up and sends what waits.
  const killer = await WorkerKiller.aim(panel.page, () => ringAlarm(panel.page, 'flush'));
  const random = seededRandom(SEED);
  const anyMoment = () => pause(random() * WORK_MS);
  const amidSending = () => Promise.race([sending(endpoint), pause(SENDING_MS)]);

  for (let made = 0; made < TICKS; made += 1) {
    const isTimeToKill = made % (TICKS / KILLS) === 0;
    await Promise.all([
      tick.press(),
      isTimeToKill && killer.kill(random() < 0.5 ? anyMoment() : amidSending()),
    ]);
  }

  expect(killer.kills).toBe(KILLS);
  const batches = endpoint.proxy.requests.filter(({ path }) => path === '/v1/events').length;
  expect(batches, 'batches that the worker began to send').toBeGreaterThan(KILLS / 10);
  const stored = await everythingArrived(panel, endpoint);
  const ticks = stored.filter(({ type }) => type === 'aid.step_checked' || type === 'aid.step_unchecked');
  expect(ticks.map(({ type }) => type)).toEqual(alternating(TICKS));
});

/** What a tick that was pressed `count` times tells. */
function alternating(count: number): string[] {
  const types = ['aid.step_checked', 'aid.step_unchecked'];
  return Array.from({ length: count }, (_, index) => types[index % types.length] ?? '');
}
