import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { enrolResponseSchema } from '../../../lib/contracts/enrolment.ts';
import type { AlongsideEvent } from '../../../lib/contracts/event.ts';
import { intakeResponseSchema } from '../../../lib/contracts/event-intake.ts';
import { type Device, jsonPost } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';
import { runCommand, type ServerProcess, startServer } from './harness/server-process.ts';

const EVENTS = 20_000;
const KILLS = 20;
const BATCH = 50;
const SENDERS = 6;

let folder: string;
let server: ServerProcess;
const environment = () => ({
  PORT: '0',
  ALONGSIDE_SQLITE_FILE: join(folder, 'alongside.db'),
  ALONGSIDE_REQUESTS_PER_MINUTE: '1000000',
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alongside-kill-'));
  expect(await runCommand(['seed', '--sample'], environment())).toBe(0);
  server = await startServer(environment());
});
afterEach(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await rm(folder, { recursive: true, force: true });
});

async function joinSample(): Promise<Device> {
  const install = randomUUID();
  const answer = await fetch(`${server.origin}/v1/enrol`, jsonPost({ joinCode: 'SUPPORT-SAMPLE', install }));
  return { ...z.parse(enrolResponseSchema, await answer.json()), install };
}

/** Verdicts of a batch; `undefined` where no answer came, as when the server was killed. */
async function send(events: AlongsideEvent[], device: Device) {
  try {
    const answer = await fetch(`${server.origin}/v1/events`, jsonPost({ events }, device));
    return z.parse(intakeResponseSchema, await answer.json()).verdicts;
  } catch {
    return undefined;
  }
}

test('every event is stored exactly once though the server is killed 20 times', {
  timeout: 300_000,
}, async () => {
  const device = await joinSample();
  const events = Array.from({ length: EVENTS }, (_, index) => eventOf(device, index + 1));
  const batches = Array.from({ length: EVENTS / BATCH }, (_, index) =>
    events.slice(index * BATCH, (index + 1) * BATCH),
  );
  const seen = { stored: 0, duplicate: 0, rejected: 0 };
  let settled = 0;
  let kills = 0;
  let restarting: Promise<void> = Promise.resolve();

  const killWhenDue = () => {
    if (kills >= KILLS || settled < ((kills + 1) * batches.length) / (KILLS + 1)) return;
    kills += 1;
    const dying = server;
    dying.child.kill('SIGKILL');
    restarting = dying.ended.then(async () => {
      server = await startServer(environment());
    });
  };
  const sender = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      let verdicts = await send(batch, device);
      while (!verdicts) {
        await restarting;
        verdicts = await send(batch, device);
      }
      for (const { verdict } of verdicts) seen[verdict] += 1;
      settled += 1;
      killWhenDue();
    }
  };
  const total = batches.length;
  await Promise.all(Array.from({ length: SENDERS }, sender));
  await restarting;

  expect({ kills, settled }).toEqual({ kills: KILLS, settled: total });
  expect(seen).toMatchObject({ rejected: 0 });
  expect(seen.stored + seen.duplicate).toBe(EVENTS);
  const db = new DatabaseSync(join(folder, 'alongside.db'), { readOnly: true });
  const rows = db.prepare('select id, seq from events order by seq').all();
  expect(rows.map(({ id, seq }) => `${seq} ${id}`)).toEqual(events.map(({ id, seq }) => `${seq} ${id}`));
  expect(db.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  db.close();
});
