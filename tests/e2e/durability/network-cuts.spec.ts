import { expect } from '@playwright/test';
import type { Cut } from '../harness/recording-proxy.ts';
import { readLedger } from './device-ledger.ts';
import { expectExactlyOnce } from './exactly-once.ts';
import { openRecorder, record, send, test } from './recorder-desk.ts';
import { seededRandom } from './seeded-random.ts';

const ROUNDS = 100;
const EVENTS_PER_ROUND = 20;
const SEED = 4;
const CUT_SHARE = 0.6;
const CUTS: readonly Cut[] = ['before', 'half', 'during', 'after'];

test('the network cut before, amid and after requests and answers loses and doubles no event', async ({
  recorderDesk,
  endpoint,
}) => {
  const page = await openRecorder(recorderDesk);
  const random = seededRandom(SEED);
  const made: Record<Cut, number> = { before: 0, half: 0, during: 0, after: 0 };
  endpoint.proxy.cutWhere(({ method, path }) => {
    if (method !== 'POST' || path !== '/v1/events' || random() > CUT_SHARE) return undefined;
    const cut = CUTS[Math.floor(random() * CUTS.length)] ?? 'before';
    made[cut] += 1;
    return cut;
  });

  const ids: string[] = [];
  let failures = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    ids.push(...(await record(page, EVENTS_PER_ROUND, round)));
    failures += await send(page);
  }

  expect(Math.min(...Object.values(made)), 'cuts of the rarest kind').toBeGreaterThanOrEqual(ROUNDS / 10);
  // Not every cut is felt: Chromium itself sends again what was cut on a connection that it had used before.
  expect(failures, 'tries to send that failed').toBeGreaterThan(ROUNDS / 10);
  const stored = endpoint.events();
  expectExactlyOnce(await readLedger(page), stored);
  const recorded = stored.filter((event) => 'run' in event && event.run === 'recorded-by-a-test');
  expect(recorded.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});
