import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { enrolResponseSchema } from '../../../lib/contracts/enrolment.ts';
import { intakeResponseSchema } from '../../../lib/contracts/event-intake.ts';
import { type Device, headersOf, jsonPost } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';
import { runCommand, type ServerProcess, startServer } from './harness/server-process.ts';

/** More than any machine needs to finish a request. */
const PATIENT_MS = 30_000;

describe('stopping the server', () => {
  let folder: string;
  let server: ServerProcess;
  let device: Device;

  const start = async (graceMs: number) => {
    folder = await mkdtemp(join(tmpdir(), 'alongside-stop-'));
    const environment = {
      PORT: '0',
      ALONGSIDE_SQLITE_FILE: join(folder, 'alongside.db'),
      ALONGSIDE_STOP_GRACE_MS: String(graceMs),
    };
    expect(await runCommand(['seed', '--sample'], environment)).toBe(0);
    server = await startServer(environment);
    const install = randomUUID();
    const answer = await fetch(`${server.origin}/v1/enrol`, jsonPost({ joinCode: 'SALES-SAMPLE', install }));
    device = { ...z.parse(enrolResponseSchema, await answer.json()), install };
  };
  afterEach(async () => {
    server.child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** A request whose body is only half sent: it is under way until `end`. */
  const beginPost = (
    body: string,
  ): Promise<{ half: ClientRequest; rest: string; answer: Promise<IncomingMessage> }> =>
    new Promise((resolve, reject) => {
      const half = request(`${server.origin}/v1/events`, {
        method: 'POST',
        headers: {
          ...headersOf(device),
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      });
      const answer = new Promise<IncomingMessage>((answered, failed) => {
        half.once('response', answered);
        half.once('error', failed);
      });
      answer.catch(() => {});
      half.once('error', reject);
      half.write(body.slice(0, 20), () => resolve({ half, rest: body.slice(20), answer }));
    });
  const refusesConnections = () =>
    fetch(`${server.origin}/healthz`).then(
      () => false,
      () => true,
    );

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s finishes what is under way, takes nothing new, ends with 0',
    async (signal) => {
      await start(PATIENT_MS);
      const event = eventOf(device);
      const { half, rest, answer } = await beginPost(JSON.stringify({ events: [event] }));
      await fetch(`${server.origin}/healthz`);
      server.child.kill(signal);
      await expect.poll(refusesConnections, { timeout: PATIENT_MS }).toBe(true);
      half.end(rest);
      const { verdicts } = z.parse(intakeResponseSchema, JSON.parse(await text(await answer)));
      expect(verdicts).toEqual([{ id: event.id, verdict: 'stored' }]);
      expect(await server.ended).toBe(0);
    },
  );

  test('what was answered before and while stopping is stored', async () => {
    await start(PATIENT_MS);
    const events = Array.from({ length: 300 }, (_, index) => eventOf(device, index + 1));
    const sent = events.map(async (event) => {
      const answer = await fetch(`${server.origin}/v1/events`, jsonPost({ events: [event] }, device));
      return answer.ok ? event.id : undefined;
    });
    await Promise.any(sent);
    server.child.kill('SIGTERM');
    const settled = await Promise.allSettled(sent);
    expect(await server.ended).toBe(0);
    const acknowledged = settled.flatMap((one) =>
      one.status === 'fulfilled' && one.value ? [one.value] : [],
    );
    const db = new DatabaseSync(join(folder, 'alongside.db'), { readOnly: true });
    const stored = new Set(
      db
        .prepare('select id from events')
        .all()
        .map(({ id }) => id),
    );
    db.close();
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  });

  test('a request that never ends does not hold it up beyond the grace', async () => {
    await start(100);
    const { half } = await beginPost(JSON.stringify({ events: [eventOf(device)] }));
    half.on('error', () => {});
    await fetch(`${server.origin}/healthz`);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(1);
  });
});
