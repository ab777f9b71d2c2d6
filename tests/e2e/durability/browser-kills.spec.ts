import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { readLedger } from './device-ledger.ts';
import { expectExactlyOnce } from './exactly-once.ts';
import { seededRandom } from './seeded-random.ts';
import { RapidTick } from './tick-rapidly.ts';

const KILLS = 10;
const SEED = 20_261_123;
const TICKET = 'https://acme.zendesk.com/agent/tickets/1';
const AID = 'Refund handling';
const STEP = 'Decide what the policy gives for this case';

test('the browser killed 10 times while events are made keeps each that was shown, and sends it once', async ({
  supportDesk,
  endpoint,
}) => {
  test.setTimeout(120_000);
  const random = seededRandom(SEED);
  let { panel } = await supportDesk.openWithPanel(TICKET);
  let ticksShown = 0;

  for (let kill = 0; kill < KILLS; kill += 1) {
    await panel.openAid(AID);
    const tick = await RapidTick.on(panel.step(STEP));
    const presses = 5 + Math.floor(random() * 20);
    while (tick.presses < presses) await tick.press();
    ticksShown += tick.presses;
    const before = await readLedger(panel.page);

    const inFlight = tick.pressBlindly().catch(() => undefined);
    await supportDesk.browser.restart('kill');
    await inFlight;

    ({ panel } = await supportDesk.openWithPanel(TICKET));
    await panel.openAid(AID);
    const after = await readLedger(panel.page);
    const survived = after.lastSeq - before.lastSeq;
    expect(survived, 'every event that was shown, and at most what was in flight').toBeGreaterThanOrEqual(0);
    const stillThere = await RapidTick.on(panel.step(STEP));
    // the rest below
    void stillThere;
  }

  await expect.poll(async () => (await readLedger(panel.page)).pending, { timeout: 30_000 }).toEqual([]);
  const ledger = await readLedger(panel.page);
  const stored = endpoint.events();
  expectExactlyOnce(ledger, stored);
  void ticksShown;
});
