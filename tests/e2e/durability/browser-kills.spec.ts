import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { ticket } from '../where.ts';
import { readLedger } from './device-ledger.ts';
import { everythingArrived } from './exactly-once.ts';
import { RapidTick } from './rapid-tick.ts';
import { seededRandom } from './seeded-random.ts';

const KILLS = 10;
const SEED = 10;
const AID = 'Refund handling';
const STEP = 'Decide what the policy gives for this case';

test('the browser killed 10 times while events are made keeps each that was shown, and sends it once', async ({
  supportDesk,
  endpoint,
}) => {
  test.setTimeout(240_000);
  const random = seededRandom(SEED);
  const waiting = new Set<string>();
  let shown = 0;
  let { panel } = await supportDesk.openWithPanel(ticket(1));

  for (let kill = 0; kill < KILLS; kill += 1) {
    await panel.openAid(AID);
    const tick = await RapidTick.on(panel.step(STEP));
    const presses = 5 + Math.floor(random() * 20);
    while (tick.presses < presses) await tick.press();
    shown += tick.presses;
    for (const id of (await readLedger(panel.page)).pending) waiting.add(id);

    const inFlight = tick.pressBlindly().catch(() => 'the browser went away');
    await supportDesk.browser.restart('kill');
    await inFlight;
    ({ panel } = await supportDesk.openWithPanel(ticket(1)));
  }

  const stored = await everythingArrived(panel, endpoint);
  expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining([...waiting]));
  const ticks = stored.filter(({ type }) => type === 'aid.step_checked' || type === 'aid.step_unchecked');
  expect(ticks.length, 'each that was shown').toBeGreaterThanOrEqual(shown);
  expect(ticks.length, 'and at most one more a kill').toBeLessThanOrEqual(shown + KILLS);
  await panel.openAid(AID);
  await expect(panel.step(STEP)).toBeChecked({ checked: ticks.at(-1)?.type === 'aid.step_checked' });
});
