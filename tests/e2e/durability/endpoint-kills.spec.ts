import { expect } from '@playwright/test';
import * as z from 'zod/mini';
import type { Recorded } from '../harness/recording-proxy.ts';
import type { TestEndpoint } from '../harness/test-endpoint.ts';
import { readLedger } from './device-ledger.ts';
import { expectExactlyOnce } from './exactly-once.ts';
import { openRecorder, record, send, test } from './recorder-desk.ts';
import { seededRandom } from './seeded-random.ts';

const EVENTS = 20_000;
const KILLS = 20;
const SEED = 20;
/** Longer than a batch takes, so that the kill comes before, amid and after its commit. */
const KILL_WITHIN_MS = 40;

const batchSchema = z.object({ events: z.array(z.object({ seq: z.int() })) });

function lastSeqOf({ path, body }: Recorded): number {
  if (path !== '/v1/events' || body === '') return 0;
  return batchSchema.parse(JSON.parse(body)).events.at(-1)?.seq ?? 0;
}

/** Kills the endpoint again and again, evenly over the events, and starts it anew on the same database. */
class EndpointKiller {
  kills = 0;
  #running: Promise<void> = Promise.resolve();
  #busy = false;
  readonly #endpoint: TestEndpoint;
  readonly #random = seededRandom(SEED);

  constructor(endpoint: TestEndpoint) {
    this.#endpoint = endpoint;
    endpoint.proxy.cutWhere((request) => {
      const due = ((this.kills + 1) * EVENTS) / (KILLS + 1);
      if (!this.#busy && this.kills < KILLS && lastSeqOf(request) >= due) this.#running = this.#killSoon();
      return undefined;
    });
  }

  /** Waits until the endpoint is up again after its last kill. */
  settled(): Promise<void> {
    return this.#running;
  }

  async #killSoon(): Promise<void> {
    this.#busy = true;
    await new Promise((resolve) => setTimeout(resolve, this.#random() * KILL_WITHIN_MS));
    await this.#endpoint.kill();
    this.kills += 1;
    await this.#endpoint.start();
    this.#busy = false;
  }
}

test('the endpoint killed 20 times during 20,000 events holds each once', async ({
  recorderDesk,
  endpoint,
}) => {
  test.setTimeout(240_000);
  const [first, second] = await Promise.all([openRecorder(recorderDesk), openRecorder(recorderDesk)]);
  const killer = new EndpointKiller(endpoint);

  let recording = true;
  const recorded = Promise.all([
    record(first, EVENTS / 2, SEED),
    record(second, EVENTS / 2, SEED + 1),
  ]).finally(() => {
    recording = false;
  });
  let failures = 0;
  while (recording) failures += await send(first);
  const ids = (await recorded).flat();
  failures += await send(first);
  await killer.settled();

  expect(killer.kills).toBe(KILLS);
  expect(failures, 'tries to send that the kills made fail').toBeGreaterThanOrEqual(KILLS);
  const stored = endpoint.events();
  expectExactlyOnce(await readLedger(first), stored);
  const made = stored.filter((event) => 'run' in event && event.run === 'recorded-by-a-test');
  expect(made.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});
