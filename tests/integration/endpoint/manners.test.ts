import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { problemReasonSchema, problemSchema } from '../../../lib/contracts/problem.ts';
import { PROTOCOL_HEADER } from '../../../lib/contracts/protocol.ts';
import { auditEntry, item } from './harness/drafts.ts';
import { type Endpoint, headersOf, jsonPost, startEndpoint } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';

describe('the endpoint', () => {
  let endpoint: Endpoint;

  beforeEach(async () => {
    endpoint = await startEndpoint();
  });
  afterEach(() => endpoint.close());

  const problem = async (answer: Response) => ({
    status: answer.status,
    ...z.parse(problemSchema, await answer.json()),
  });

  describe('settles the protocol on every route of a device', () => {
    const ROUTES = [
      ['GET', '/v1/content'],
      ['GET', `/v1/media/${'0'.repeat(64)}`],
      ['POST', '/v1/events'],
      ['POST', '/v1/enrol'],
      ['GET', '/v1/rules'],
      ['PUT', '/v1/rules/r1'],
    ] as const;

    test.each(ROUTES)('%s %s', async (method, path) => {
      const ask = (range?: string) =>
        endpoint.fetch(path, { method, ...(range ? { headers: { [PROTOCOL_HEADER]: range } } : {}) });
      expect(await problem(await ask())).toMatchObject({ status: 400, reason: 'protocol_missing' });
      expect(await problem(await ask('newest'))).toMatchObject({ status: 400, reason: 'protocol_missing' });
      expect(await problem(await ask('2-3'))).toMatchObject({
        status: 426,
        reason: 'protocol_unsupported',
        supported: { min: 1, max: 1 },
      });
      expect((await ask('1-7')).headers.get(PROTOCOL_HEADER)).toBe('1');
    });
  });

  test('names the right method where the wrong one is used, and knows no other address', async () => {
    const answer = await endpoint.fetch('/v1/events', { method: 'DELETE' });
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await problem(answer)).toMatchObject({ status: 405, reason: 'method_not_allowed' });
    const either = await endpoint.fetch('/v1/rules', { method: 'DELETE' });
    expect(either.headers.get('allow')).toBe('GET, POST');
    const nowhere = await endpoint.fetch('/v2/content');
    expect(await problem(nowhere)).toMatchObject({ status: 404, reason: 'route_unknown' });
  });

  test('lets an extension page of any origin in, without credentials', async () => {
    const preflight = await endpoint.fetch('/v1/content', {
      method: 'OPTIONS',
      headers: {
        origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
        'access-control-request-method': 'GET',
        'access-control-request-headers': `authorization,if-none-match,${PROTOCOL_HEADER}`,
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST, PUT');
    expect(preflight.headers.get('access-control-allow-headers')).toContain(PROTOCOL_HEADER);
    const answer = await endpoint.fetch('/v1/content', { headers: headersOf(await endpoint.enrol('acme')) });
    expect(answer.headers.get('access-control-expose-headers')).toContain('etag');
  });

  test('says that it runs, and that its database is ready or not', async () => {
    expect((await endpoint.fetch('/healthz')).status).toBe(200);
    expect((await endpoint.fetch('/readyz')).status).toBe(200);
    await endpoint.db.schema.dropTable('kysely_migration').execute();
    expect((await endpoint.fetch('/healthz')).status).toBe(200);
    expect(await problem(await endpoint.fetch('/readyz'))).toMatchObject({
      status: 503,
      reason: 'overloaded',
    });
  });

  test('describes every route and every way of refusing in its OpenAPI document', async () => {
    const document = await (await endpoint.fetch('/openapi.json')).json();
    expect(Object.keys(document.paths).sort()).toEqual([
      '/healthz',
      '/readyz',
      '/v1/content',
      '/v1/enrol',
      '/v1/events',
      '/v1/media/{sha256}',
      '/v1/rules',
      '/v1/rules/check',
      '/v1/rules/{id}',
      '/v1/rules/{id}/history',
    ]);
    expect(Object.keys(document.paths['/v1/rules/{id}'].put.responses).sort()).toEqual([
      '200',
      '409',
      '422',
      '4XX',
    ]);
    const refusal = document.paths['/v1/events'].post.responses['4XX'].content['application/json'].schema;
    expect(refusal.properties.reason.enum).toEqual(problemReasonSchema.options);
  });

  test('answers its own failure without saying what it was, and logs where', async () => {
    const device = await endpoint.enrol('acme');
    await endpoint.db.schema.dropTable('items').execute();
    const failed = await endpoint.fetch('/v1/content', { headers: headersOf(device) });
    expect(await problem(failed)).toMatchObject({ status: 500, reason: 'internal' });
    expect(endpoint.log.join('')).toContain('request failed');
  });

  test('logs one line a request that holds neither token, address, body nor header', async () => {
    const device = await endpoint.enrol('acme');
    await endpoint.store.workspace('acme').putItems([item('canary-item')], auditEntry());
    endpoint.log.length = 0;
    await endpoint.fetch('/v1/content?cursor=canary-cursor', {
      headers: { ...headersOf(device), 'x-name': 'canary' },
    });
    await endpoint.fetch(
      '/v1/events',
      jsonPost({ events: [{ ...eventOf(device), words: 'canary' }] }, device),
    );
    await endpoint.fetch('/canary');
    await expect.poll(() => endpoint.log.length, { timeout: 10_000 }).toBe(3);
    const lines = endpoint.log.map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { method: 'GET', route: '/v1/content', status: 410 },
      { method: 'POST', route: '/v1/events', status: 200 },
      { method: 'GET', route: 'unknown', status: 404 },
    ]);
    for (const secret of ['canary', device.token, device.actor, device.install, '127.0.0.1']) {
      expect(endpoint.log.join('')).not.toContain(secret);
    }
  });
});

describe('limits of rate', () => {
  test('count a device for itself and say when to come back', async () => {
    const endpoint = await startEndpoint({ requestsPerMinute: 3 });
    const [busy, calm] = [await endpoint.enrol('acme'), await endpoint.enrol('acme')];
    const pull = (device: { token: string }) => endpoint.fetch('/v1/content', { headers: headersOf(device) });
    for (let times = 0; times < 3; times += 1) expect((await pull(busy)).status).toBe(200);
    const refused = await pull(busy);
    expect([refused.status, (await refused.json()).reason]).toEqual([429, 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await pull(calm)).status).toBe(200);
    await endpoint.close();
  });

  test('count attempts with bad tokens and joining against the address', async () => {
    const endpoint = await startEndpoint({ requestsPerMinute: 2, enrolmentsPerMinute: 2 });
    const statuses = async (ask: () => Promise<Response>) => [
      (await ask()).status,
      (await ask()).status,
      (await ask()).status,
    ];
    const guess = () =>
      endpoint.fetch('/v1/content', { headers: headersOf({ token: Math.random().toString(36) }) });
    expect(await statuses(guess)).toEqual([401, 401, 429]);
    const join = () =>
      endpoint.fetch('/v1/enrol', jsonPost({ joinCode: 'NO-SUCH-CODE', install: crypto.randomUUID() }));
    expect(await statuses(join)).toEqual([403, 403, 429]);
    await endpoint.close();
  });
});
