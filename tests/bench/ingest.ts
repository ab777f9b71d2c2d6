import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { PROTOCOL_HEADER } from '../../lib/contracts/protocol.ts';
import { systemRandom } from '../../server/auth/secrets.ts';
import { openStore } from '../../server/open-store.ts';
import { readSample } from '../../server/sample-files.ts';
import { seedSample } from '../../server/usecases/seed-sample.ts';
import { type Author, headersOf } from './ingest/event-batches.ts';
import { appendAndFlush, bareSqliteLoop } from './ingest/floors.ts';
import type { Outcome } from './ingest/load.ts';
import { load, type Serving, serveIn } from './ingest/processes.ts';

const INTAKE_ROUNDS = 7;
const PULL_ROUNDS = 9;
const CONNECTIONS = 50;
const BATCH = 50;
/** Batches of each connection in a round; the first ones warm up and are not counted. */
const BATCHES = 10;
const WARM_UP = 3;
const PULL_MS = 800;
const PULL_WARM_UP_MS = 400;

const protocol = { [PROTOCOL_HEADER]: '1-1' };

function print(row: string, figures: Record<string, unknown>): void {
  console.log(JSON.stringify({ bench: 'ingest', row, ...figures }));
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function expectAll(outcome: Outcome, status: number): void {
  if (outcome.statuses[status] !== outcome.requests) {
    throw new Error(`answers other than ${status}: ${JSON.stringify(outcome.statuses)}`);
  }
}

async function enrolMany({ port }: Serving): Promise<Author[]> {
  const authors: Author[] = [];
  for (let index = 0; index < CONNECTIONS; index += 1) {
    const install = randomUUID();
    const answer = await fetch(`http://127.0.0.1:${port}/v1/enrol`, {
      method: 'POST',
      headers: { ...protocol, 'content-type': 'application/json' },
      body: JSON.stringify({ joinCode: 'SUPPORT-SAMPLE', install }),
    });
    const { token, actor, team } = await answer.json();
    authors.push({ token, actor, team: team.id, install });
  }
  return authors;
}

async function sendEvents({ port }: Serving, authors: Author[], file: string): Promise<Outcome> {
  const count = () => {
    const db = new DatabaseSync(file, { readOnly: true });
    const row = db.prepare('select count(*) as events from events').get();
    db.close();
    return Number(row?.['events']);
  };
  const before = count();
  const outcome = await load({
    kind: 'events',
    port,
    authors,
    batches: BATCHES,
    batchSize: BATCH,
    warmUp: WARM_UP,
  });
  expectAll(outcome, 200);
  const stored = count() - before;
  const sent = CONNECTIONS * (BATCHES + WARM_UP) * BATCH;
  if (stored !== sent) throw new Error(`${sent} events were sent, ${stored} are stored`);
  return outcome;
}

async function pullUnchanged(ours: Serving, bare: Serving, authors: Author[]): Promise<[Outcome, Outcome]> {
  const [first] = authors;
  const headers = { ...protocol, authorization: `Bearer ${first?.token}` };
  const pulled = await fetch(`http://127.0.0.1:${ours.port}/v1/content`, { headers });
  const { cursor } = await pulled.json();
  const requests = authors.map(
    ({ token }) =>
      `GET /v1/content?cursor=${cursor} HTTP/1.1\r\n${headersOf(token)}if-none-match: "${cursor}"\r\n\r\n`,
  );
  const order = { kind: 'pulls', requests, warmUpMs: PULL_WARM_UP_MS, ms: PULL_MS } as const;
  const outcomes: [Outcome, Outcome] = [
    await load({ ...order, port: ours.port }),
    await load({ ...order, port: bare.port }),
  ];
  for (const outcome of outcomes) expectAll(outcome, 304);
  return outcomes;
}

const perSecond = ({ requests, ms }: Outcome) => (requests * 1000) / ms;

/** Rounds of two rates that were measured right after each other, so that both met the same machine. */
class Rounds {
  readonly #pairs: { ours: number; floor: number }[] = [];

  add(ours: number, floor: number): void {
    this.#pairs.push({ ours, floor });
  }

  get ours(): number {
    return Math.round(median(this.#pairs.map(({ ours }) => ours)));
  }

  get floor(): number {
    return Math.round(median(this.#pairs.map(({ floor }) => floor)));
  }

  get ratio(): number {
    return Number(median(this.#pairs.map(({ ours, floor }) => ours / floor)).toFixed(3));
  }
}

async function measureIntake(ours: Serving, authors: Author[], folder: string, file: string): Promise<void> {
  const besideLoop = new Rounds();
  const besideAppend = new Rounds();
  const p50: number[] = [];
  const p99: number[] = [];
  for (let round = 0; round < INTAKE_ROUNDS; round += 1) {
    const events = await sendEvents(ours, authors, file);
    const rate = perSecond(events) * BATCH;
    besideLoop.add(rate, await bareSqliteLoop(join(folder, `loop-${round}`), CONNECTIONS * BATCHES, BATCH));
    besideAppend.add(rate, appendAndFlush(folder, CONNECTIONS * BATCHES, BATCH));
    p50.push(events.p50);
    p99.push(events.p99);
  }
  const latency = { p50Ms: Math.round(median(p50)), p99Ms: Math.round(median(p99)) };
  print('endpoint', { eventsPerSecond: besideLoop.ours, ...latency, ratio: besideLoop.ratio, target: 0.5 });
  print('bare node:sqlite loop', { eventsPerSecond: besideLoop.floor });
  print('append + fdatasync', { eventsPerSecond: besideAppend.floor, ratio: besideAppend.ratio });
}

async function measurePulls(ours: Serving, bare: Serving, authors: Author[]): Promise<void> {
  const rounds = new Rounds();
  await pullUnchanged(ours, bare, authors);
  for (let round = 0; round < PULL_ROUNDS; round += 1) {
    const [pull, http] = await pullUnchanged(ours, bare, authors);
    rounds.add(perSecond(pull), perSecond(http));
  }
  print('unchanged pull', { requestsPerSecond: rounds.ours, ratio: rounds.ratio, target: 0.6 });
  print('bare http', { requestsPerSecond: rounds.floor });
}

/**
 * Events a second in batches of 50 from 50 connections, beside a bare `node:sqlite` loop and an append that is
 * flushed; unchanged pulls a second beside a bare `http` server. Ratios are medians over rounds.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-bench-'));
  const file = join(folder, 'alongside.db');
  const store = await openStore({ file }, systemRandom);
  await seedSample(store, await readSample(), systemRandom, new Date());
  await store.close();
  const limits = {
    // A machine that is busy with other things is no reason to turn the bench away.
    ALONGSIDE_MAX_DELAY_MS: '0',
    ALONGSIDE_REQUESTS_PER_MINUTE: '100000000',
    ALONGSIDE_ENROLMENTS_PER_MINUTE: '100000',
  };
  const ours = await serveIn(
    fileURLToPath(new URL('../../server/main.ts', import.meta.url)),
    join(folder, 'log'),
    {
      ...limits,
      ALONGSIDE_SQLITE_FILE: file,
    },
  );
  const bare = await serveIn(
    fileURLToPath(new URL('./ingest/bare-http.ts', import.meta.url)),
    join(folder, 'bare-log'),
    {},
  );
  try {
    const authors = await enrolMany(ours);
    await measureIntake(ours, authors, folder, file);
    await measurePulls(ours, bare, authors);
  } finally {
    await ours.stop();
    await bare.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
