import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type EnrolResponse, enrolResponseSchema } from '../../../lib/contracts/enrolment.ts';
import { TOKEN_CACHE_MS } from '../../../server/auth/device-tokens.ts';
import { secretHash } from '../../../server/auth/secrets.ts';
import { type Endpoint, headersOf, jsonPost, startEndpoint } from './harness/endpoint.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('enrolment', () => {
  let endpoint: Endpoint;

  beforeEach(async () => {
    endpoint = await startEndpoint({ tokenDays: 90 });
  });
  afterEach(() => endpoint.close());

  const enrol = async (joinCode: string, before?: { token: string }): Promise<EnrolResponse> => {
    const answer = await endpoint.fetch('/v1/enrol', jsonPost({ joinCode, install: randomUUID() }, before));
    return z.parse(enrolResponseSchema, await answer.json());
  };
  const pullStatus = async (device?: { token: string }) => {
    const answer = await endpoint.fetch('/v1/content', { headers: headersOf(device) });
    return { status: answer.status, reason: (await answer.json()).reason };
  };

  test('makes a member of the team that the code is for', async () => {
    const device = await enrol('Sales-Acme');
    expect(device).toMatchObject({
      workspace: { id: 'acme', name: 'The acme workspace' },
      team: { id: 'sales', name: 'Sales' },
      roles: ['learner'],
    });
    expect(Math.round((Date.parse(device.expiresAt) - Date.now()) / DAY_MS)).toBe(90);
    expect(await pullStatus(device)).toMatchObject({ status: 200 });
  });

  test('gives each device a member and a token of its own, and keeps only the hash of the token', async () => {
    const [one, two] = [await enrol('support-acme'), await enrol('support-acme')];
    expect(one.actor).not.toBe(two.actor);
    expect(one.token).not.toBe(two.token);
    const rows = await endpoint.db.selectFrom('devices').selectAll().execute();
    expect(rows.map((row) => row.token_hash).sort()).toEqual(
      [one, two].map(({ token }) => secretHash(token)).sort(),
    );
    expect(JSON.stringify(rows)).not.toContain(one.token);
  });

  test('keeps the member of an earlier token, expired or not, and moves it to the team of the code', async () => {
    const before = await enrol('support-acme');
    endpoint.pass(91 * DAY_MS);
    const after = await enrol('sales-acme', before);
    expect(after.actor).toBe(before.actor);
    expect(after.team.id).toBe('sales');
    expect(await pullStatus(after)).toMatchObject({ status: 200 });
  });

  test('makes a new member where the earlier token is of another workspace, or made up', async () => {
    const elsewhere = await enrol('support-globex');
    expect((await enrol('support-acme', elsewhere)).actor).not.toBe(elsewhere.actor);
    expect((await enrol('support-acme', { token: 'x'.repeat(43) })).workspace.id).toBe('acme');
  });

  test('refuses a code that is not known', async () => {
    const before = await endpoint.counts();
    const answer = await endpoint.fetch(
      '/v1/enrol',
      jsonPost({ joinCode: 'NOBODY-HOME', install: randomUUID() }),
    );
    expect([answer.status, (await answer.json()).reason]).toEqual([403, 'join_code_invalid']);
    expect(await endpoint.counts()).toEqual(before);
  });

  test('tells a missing, an unknown and an expired token apart', async () => {
    const device = await enrol('support-acme');
    expect(await pullStatus()).toEqual({ status: 401, reason: 'token_missing' });
    expect(await pullStatus({ token: 'made-up' })).toEqual({ status: 401, reason: 'token_invalid' });
    endpoint.pass(90 * DAY_MS + 1000);
    expect(await pullStatus(device)).toEqual({ status: 401, reason: 'token_expired' });
  });

  test('a revoked token is honoured no longer than the documented delay', async () => {
    const device = await enrol('support-acme');
    expect(await pullStatus(device)).toMatchObject({ status: 200 });
    await endpoint.db.deleteFrom('devices').execute();
    endpoint.pass(TOKEN_CACHE_MS);
    expect(await pullStatus(device)).toEqual({ status: 401, reason: 'token_invalid' });
  });
});
