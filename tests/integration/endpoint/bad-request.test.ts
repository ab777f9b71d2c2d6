import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { problemSchema } from '../../../lib/contracts/problem.ts';
import { auditEntry, item, sha256 } from './harness/drafts.ts';
import { type Device, type Endpoint, headersOf, jsonPost, startEndpoint } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';
import { ruleOf } from './harness/rules.ts';

/** Planted in the other workspace; nobody here may ever be told it. */
const SECRET = 'canary-of-globex';
/** Planted in what is sent; no refusal repeats it. */
const ECHO = 'canary-of-input';
const RUNS = { numRuns: 150 };
const DAYS_91 = 91 * 24 * 60 * 60 * 1000;

type Attempt = { path: string; init: RequestInit };

describe('bad input', () => {
  let endpoint: Endpoint;
  let device: Device;
  let admin: Device;
  let foreign: Device;
  let foreignCursor: string;
  let before: Record<string, number>;
  const media = sha256(SECRET);

  beforeAll(async () => {
    endpoint = await startEndpoint({ bodyMaxBytes: 64 * 1024 });
    device = await endpoint.enrol('acme');
    admin = await endpoint.enrol('acme', 'admin');
    foreign = await endpoint.enrol('globex');
    const globex = endpoint.store.workspace('globex');
    const secretRule = { kind: 'rule', id: SECRET, body: JSON.stringify(ruleOf(SECRET)) };
    await globex.putItems([item(SECRET, { id: SECRET, title: SECRET }), secretRule], auditEntry());
    await globex.putMedia(media, { type: 'image/png', bytes: Buffer.from(SECRET) }, auditEntry());
    const pulled = await endpoint.fetch('/v1/content', { headers: headersOf(foreign) });
    foreignCursor = (await pulled.json()).cursor;
  });
  afterAll(() => endpoint.close());

  beforeEach(async () => {
    before = await endpoint.counts();
  });
  afterEach(async () => {
    expect(await endpoint.counts()).toEqual(before);
  });

  const ask = async ({ path, init }: Attempt) => {
    const answer = await endpoint.fetch(path, init);
    const text = await answer.text();
    expect(text).not.toContain(SECRET);
    expect([...answer.headers].join()).not.toContain(SECRET);
    return { status: answer.status, text };
  };
  /** The one property: a 4xx whose body is a problem that repeats nothing of the input. */
  const expectRefusal = async (attempt: Attempt): Promise<string> => {
    const { status, text } = await ask(attempt);
    expect(text).not.toContain(ECHO);
    const problem = z.parse(problemSchema, JSON.parse(text));
    expect({ status: Math.floor(status / 100), problem }).toEqual({ status: 4, problem });
    return problem.reason;
  };
  const refuses = (attempts: fc.Arbitrary<Attempt>) =>
    fc.assert(
      fc.asyncProperty(attempts, async (attempt) => {
        await expectRefusal(attempt);
      }),
      RUNS,
    );
  const sending = (method: string, path: string, body: string, type = 'application/json'): Attempt => ({
    path,
    init: { method, headers: { ...headersOf(admin), 'content-type': type }, body },
  });
  const getting = (path: string, headers = headersOf(device)): Attempt => ({ path, init: { headers } });

  describe.each([
    ['POST', '/v1/events'],
    ['POST', '/v1/enrol'],
    ['POST', '/v1/rules'],
    ['POST', '/v1/rules/check'],
    ['PUT', '/v1/rules/r1'],
  ])('at %s %s', (method, path) => {
    const posting = (body: string, type?: string) => sending(method, path, body, type);

    test('any text', () => refuses(fc.string({ unit: 'binary' }).map((text) => posting(text + ECHO))));

    test('any JSON', () => refuses(fc.json({ noUnicodeString: false }).map((json) => posting(json))));

    test('half a document', () => {
      const whole = JSON.stringify({ events: [eventOf(device)], joinCode: ECHO });
      return refuses(fc.nat(whole.length - 1).map((length) => posting(whole.slice(0, length))));
    });

    test('any content type', () =>
      refuses(fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}$/).map((type) => posting('{}', type))));

    test('a body of any size beyond the limit', () =>
      refuses(
        fc.integer({ min: 64 * 1024, max: 512 * 1024 }).map((size) => posting(`"${'x'.repeat(size)}"`)),
      ));
  });

  test('a join request with one field wrong', () => {
    const valid = { joinCode: 'SUPPORT-NOWHERE', install: device.install };
    const field = fc.constantFrom('joinCode', 'install', ECHO);
    return refuses(
      fc.tuple(field, fc.jsonValue()).map(([name, value]) => ({
        path: '/v1/enrol',
        init: jsonPost({ ...valid, [name]: value }, device),
      })),
    );
  });

  test('a batch whose events have no readable id', () =>
    refuses(
      fc
        .array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({ id: fc.oneof(fc.integer(), fc.constant(''), fc.constant(null)) }),
          ),
          {
            minLength: 1,
          },
        )
        .filter((events) => !events.every(hasReadableId))
        .map((events) => ({ path: '/v1/events', init: jsonPost({ events }, device) })),
    ));

  test('a batch with anything beside its events', () =>
    refuses(
      fc
        .dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
        .filter((extra) => !('events' in extra))
        .map((extra) => ({
          path: '/v1/events',
          init: jsonPost({ ...extra, [ECHO]: 1, events: [eventOf(device)] }, device),
        })),
    ));

  describe('a rule', () => {
    const rule: Record<string, unknown> = ruleOf('r1');
    const write = { rule, basedOn: null };
    const wrong = <T extends object>(whole: T) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(whole), ECHO), fc.jsonValue())
        .map(([name, value]): Record<string, unknown> => ({ ...whole, [name]: value }));
    // What the contract takes the guard refuses: this workspace has no aid at all, which only rules that are on need.
    const rules = wrong(rule).filter(({ enabled }) => enabled !== false);

    test('with one field wrong, and nothing of it is saved', () =>
      refuses(
        rules.map((broken) => sending('PUT', '/v1/rules/r1', JSON.stringify({ ...write, rule: broken }))),
      ));

    test('in a write with one field wrong', () =>
      refuses(wrong(write).map((broken) => sending('PUT', '/v1/rules/r1', JSON.stringify(broken)))));

    test('under any other id', () => {
      const ids = fc.oneof(fc.string({ minLength: 1 }).map(encodeURIComponent), fc.constant(SECRET));
      const others = ids.filter((id) => !/^\.{1,2}$/.test(id) && id !== 'r1');
      return refuses(
        others.chain((id) =>
          fc.constantFrom(
            sending('PUT', `/v1/rules/${id}`, JSON.stringify(write)),
            getting(`/v1/rules/${id}/history`, headersOf(admin)),
          ),
        ),
      );
    });

    test('among many, or too many of them', () => {
      const many = fc.oneof(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }),
        fc.constant(Array(501).fill({ id: 'r1', rule: null, basedOn: 1 })),
        fc.constant([]),
      );
      return refuses(many.map((writes) => sending('POST', '/v1/rules', JSON.stringify({ writes }))));
    });

    test('that any other member asks for', () => {
      const asks = fc
        .constantFrom(device, foreign)
        .chain((other) =>
          fc.constantFrom(
            getting('/v1/rules', headersOf(other)),
            getting(`/v1/rules/${SECRET}/history`, headersOf(other)),
            { path: '/v1/rules', init: jsonPost({ writes: [{ id: 'r1', ...write }] }, other) },
          ),
        );
      return refuses(asks);
    });
  });

  test('any query of a pull', () => {
    const key = fc.oneof(fc.constantFrom('cursor', 'limit', 'workspace', '__proto__'), fc.string());
    const value = fc.oneof(fc.string(), fc.constantFrom('0', '-1', '1001', '1.5', 'NaN', ECHO));
    return refuses(
      fc
        .array(fc.tuple(key, value), { minLength: 1 })
        .filter((pairs) => pairs.some(([name, text]) => name !== 'limit' || !isLimit(text)))
        .map((pairs) => getting(`/v1/content?${new URLSearchParams(pairs)}`)),
    );
  });

  test('any cursor that this endpoint did not give to this device', () => {
    const own = fc.stringMatching(/^[a-z0-9]{1,40}\.[0-9a-z]{1,11}\.(support|sales)(\.[0-9a-z]{1,11})?$/);
    const cursors = fc.oneof(own, fc.stringMatching(/^[A-Za-z0-9._-]{1,200}$/), fc.constant(foreignCursor));
    return refuses(cursors.map((cursor) => getting(`/v1/content?cursor=${cursor}`)));
  });

  test('any name of a media file, one of another workspace too', () => {
    const names = fc.oneof(
      fc.string({ minLength: 1 }).map(encodeURIComponent),
      fc.stringMatching(/^[0-9a-f]{64}$/),
      fc.constantFrom(media, media.toUpperCase(), '..%2f..%2fetc', '%zz', '%00'),
    );
    return refuses(
      names.filter((name) => !/^\.{1,2}$/.test(name)).map((name) => getting(`/v1/media/${name}`)),
    );
  });

  describe('any authorization that is no token of this endpoint', () => {
    const printable = fc.stringMatching(/^[!-~]{1,200}$/);
    const headers = fc
      .oneof(
        printable,
        printable.map((text) => `Bearer ${text}`),
        fc.constantFrom('Bearer', 'Basic Og=='),
      )
      .map((authorization) => ({ ...headersOf(), authorization }));

    test.each(['/v1/content', '/v1/events', '/v1/rules', `/v1/media/${media}`])('at %s', (path) => {
      const method = path === '/v1/events' ? 'POST' : 'GET';
      return refuses(headers.map((given) => ({ path, init: { method, headers: given } })));
    });
  });

  test('any protocol range', () =>
    refuses(
      fc
        .stringMatching(/^[ -~]{0,20}$/)
        .filter((text) => text.trim() !== '1-1')
        .map((range) => getting('/v1/content', { ...headersOf(foreign), 'alongside-protocol': `${range}x` })),
    ));

  test('any other address and method', () => {
    const path = fc.array(fc.string({ minLength: 1 }).map(encodeURIComponent), {
      minLength: 1,
      maxLength: 4,
    });
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');
    return refuses(
      fc
        .tuple(path, method)
        .map(([parts, verb]) => ({ path: `/x${parts.join('/')}`, init: { method: verb } })),
    );
  });

  test('bytes that are no HTTP', async () => {
    const { port } = new URL(endpoint.origin);
    // Blank lines before a request are no error but nothing at all (RFC 9112, section 2.2).
    const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x0a || byte === 0x0d);
    const noHttp = fc.uint8Array({ minLength: 1, maxLength: 200 }).filter((bytes) => !isBlank(bytes));
    await fc.assert(
      fc.asyncProperty(noHttp, async (bytes) => {
        const answer = await new Promise<string>((resolve, reject) => {
          const socket = connect(Number(port), '127.0.0.1', () =>
            socket.end(Buffer.concat([bytes, Buffer.from('\r\n\r\n')])),
          );
          let text = '';
          socket.on('data', (chunk) => {
            text += chunk;
          });
          socket.on('close', () => resolve(text));
          socket.on('error', reject);
        });
        const [head = '', body = ''] = answer.split('\r\n\r\n');
        expect(head).toMatch(/^HTTP\/1\.1 400 /);
        expect(z.parse(problemSchema, JSON.parse(body)).reason).toBe('invalid_request');
      }),
      { numRuns: 50 },
    );
  });

  test('the names of another workspace in an event of this one', async () => {
    const mine = eventOf(device);
    const theirs = eventOf(foreign);
    const swaps = fc.subarray(['install', 'actor'] as const, { minLength: 1 });
    const letters = endpoint.db.deleteFrom('dead_letters');
    await fc.assert(
      fc.asyncProperty(swaps, async (names) => {
        const swapped = Object.fromEntries(names.map((name) => [name, theirs[name]]));
        const { status, text } = await ask({
          path: '/v1/events',
          init: jsonPost({ events: [{ ...mine, ...swapped }] }, device),
        });
        expect(status).toBe(200);
        expect(JSON.parse(text).verdicts).toMatchObject([{ verdict: 'rejected' }]);
      }),
      { numRuns: 10 },
    );
    await letters.execute();
  });

  test('an expired token, at every route that needs one', async () => {
    endpoint.pass(DAYS_91);
    for (const path of ['/v1/content', `/v1/media/${media}`]) {
      expect(await expectRefusal(getting(path))).toBe('token_expired');
    }
    const event = { path: '/v1/events', init: jsonPost({ events: [eventOf(device)] }, device) };
    expect(await expectRefusal(event)).toBe('token_expired');
    endpoint.pass(-DAYS_91);
  });
});

function hasReadableId(event: unknown): boolean {
  const id = typeof event === 'object' && event !== null && 'id' in event ? event.id : undefined;
  return typeof id === 'string' && id.length > 0 && id.length <= 64;
}

function isLimit(text: string): boolean {
  const limit = Number(text);
  return Number.isInteger(limit) && limit >= 1 && limit <= 1000;
}
