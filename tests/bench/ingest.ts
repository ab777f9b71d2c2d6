import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { PROTOCOL_HEADER } from '../../lib/contracts/protocol.ts';
import { systemRandom } from '../../server/auth/secrets.ts';
import { openStore } from '../../server/open-store.ts';
import { readSampleUnits } from '../../server/sample-files.ts';
import { seedSample } from '../../server/usecases/seed-sample.ts';
import { type Author, headersOf } from './ingest/event-batches.ts';
import { appendAndFlush, bareSqliteLoop } from './ingest/floors.ts';
import type { Outcome } from './ingest/load.ts';
import { load, type Serving, serveIn } from './ingest/processes.ts';

const ROUNDS = 3;
const CONNECTIONS = 50;
const BATCH = 50;
/** Batches of each connection in a round; the first ones warm up and are not counted. */
const BATCHES = 20;
const WARM_UP = 6;
const PULL_MS = 3000;
const PULL_WARM_UP_MS = 1500;

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

/**
 * Events a second in batches of 50 from 50 connections, beside a bare `node:sqlite` loop and an append that is
 * flushed; unchanged pulls a second beside a bare `http` server. Medians of three interleaved rounds.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-bench-'));
  const file = join(folder, 'alongside.db');
  const store = await openStore({ file }, systemRandom);
  await seedSample(store, await readSampleUnits(), systemRandom, new Date());
  await store.close();
  const limits = { ALONGSIDE_REQUESTS_PER_MINUTE: '100000000', ALONGSIDE_ENROLMENTS_PER_MINUTE: '100000' };
  const ours = await serveIn('server/main.ts', join(folder, 'log'), {
    ...limits,
    ALONGSIDE_SQLITE_FILE: file,
  });
  const bare = await serveIn(
    fileURLToPath(new URL('./ingest/bare-http.ts', import.meta.url)),
    join(folder, 'bare-log'),
    {},
  );
  const authors = await enrolMany(ours);

  const rounds = { events: [], loop: [], append: [], p50: [], p99: [], pull: [], http: [] } as Record<
    string,
    number[]
  >;
  for (let round = 0; round < ROUNDS; round += 1) {
    const total = CONNECTIONS * BATCHES;
    rounds['append']?.push(appendAndFlush(folder, total, BATCH));
    rounds['loop']?.push(await bareSqliteLoop(join(folder, `loop-${round}`), total, BATCH));
    const events = await sendEvents(ours, authors, file);
    rounds['events']?.push(perSecond(events) * BATCH);
    rounds['p50']?.push(events.p50);
    rounds['p99']?.push(events.p99);
    const [pull, http] = await pullUnchanged(ours, bare, authors);
    rounds['pull']?.push(perSecond(pull));
    rounds['http']?.push(perSecond(http));
  }
  await ours.stop();
  await bare.stop();
  await rm(folder, { recursive: true, force: true });

  const [events, loop, append, p50, p99, pull, http] = [
    'events',
    'loop',
    'append',
    'p50',
    'p99',
    'pull',
    'http',
  ].map((name) => median(rounds[name] ?? [])) as [number, number, number, number, number, number, number];
  print('endpoint', {
    eventsPerSecond: Math.round(events),
    p50Ms: p50,
    p99Ms: p99,
    ratio: events / loop,
    target: 0.5,
  });
  print('bare node:sqlite loop', { eventsPerSecond: Math.round(loop) });
  print('append + fdatasync', { eventsPerSecond: Math.round(append) });
  print('unchanged pull', { requestsPerSecond: Math.round(pull), ratio: pull / http, target: 0.6 });
  print('bare http', { requestsPerSecond: Math.round(http) });
}
