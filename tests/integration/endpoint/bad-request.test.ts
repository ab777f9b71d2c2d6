import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { problemSchema } from '../../../lib/contracts/problem.ts';
import { headersOf, jsonPost } from './harness/endpoint.ts';
import { eventOf } from './harness/events.ts';
import { ECHO, SECRET_MEDIA, unharmedTarget } from './harness/target.ts';

const DAYS_91 = 91 * 24 * 60 * 60 * 1000;

const target = unharmedTarget();

describe('a pull is refused', () => {
  test('with any query that it does not know', () => {
    const { refuses, getting } = target();
    const key = fc.oneof(fc.constantFrom('cursor', 'limit', 'workspace', '__proto__'), fc.string());
    const value = fc.oneof(fc.string(), fc.constantFrom('0', '-1', '1001', '1.5', 'NaN', ECHO));
    return refuses(
      fc
        .array(fc.tuple(key, value), { minLength: 1 })
        .filter((pairs) => pairs.some(([name, text]) => name !== 'limit' || !isLimit(text)))
        .map((pairs) => getting(`/v1/content?${new URLSearchParams(pairs)}`)),
    );
  });

  test('with any cursor that this endpoint did not give to this device', () => {
    const { foreignCursor, refuses, getting } = target();
    const own = fc.stringMatching(/^[a-z0-9]{1,40}\.[0-9a-z]{1,11}\.(support|sales)(\.[0-9a-z]{1,11})?$/);
    const cursors = fc.oneof(own, fc.stringMatching(/^[A-Za-z0-9._-]{1,200}$/), fc.constant(foreignCursor));
    return refuses(cursors.map((cursor) => getting(`/v1/content?cursor=${cursor}`)));
  });

  test('in any protocol range that it does not speak', () => {
    const { foreign, refuses, getting } = target();
    return refuses(
      fc
        .stringMatching(/^[ -~]{0,20}$/)
        .filter((text) => text.trim() !== '1-1')
        .map((range) => getting('/v1/content', { ...headersOf(foreign), 'alongside-protocol': `${range}x` })),
    );
  });
});

test('any name of a media file is refused, one of another workspace too', () => {
  const { refuses, getting } = target();
  const names = fc.oneof(
    fc.string({ minLength: 1 }).map(encodeURIComponent),
    fc.stringMatching(/^[0-9a-f]{64}$/),
    fc.constantFrom(SECRET_MEDIA, SECRET_MEDIA.toUpperCase(), '..%2f..%2fetc', '%zz', '%00'),
  );
  return refuses(names.filter((name) => !/^\.{1,2}$/.test(name)).map((name) => getting(`/v1/media/${name}`)));
});

describe('any authorization that is no token of this endpoint is refused', () => {
  const printable = fc.stringMatching(/^[!-~]{1,200}$/);
  const headers = fc
    .oneof(
      printable,
      printable.map((text) => `Bearer ${text}`),
      fc.constantFrom('Bearer', 'Basic Og=='),
    )
    .map((authorization) => ({ ...headersOf(), authorization }));

  test.each(['/v1/content', '/v1/events', '/v1/rules', `/v1/media/${SECRET_MEDIA}`])('at %s', (path) => {
    const method = path === '/v1/events' ? 'POST' : 'GET';
    return target().refuses(headers.map((given) => ({ path, init: { method, headers: given } })));
  });
});

test('an expired token is refused at every route that needs one', async () => {
  const { endpoint, device, expectRefusal, getting } = target();
  endpoint.pass(DAYS_91);
  for (const path of ['/v1/content', `/v1/media/${SECRET_MEDIA}`]) {
    expect(await expectRefusal(getting(path))).toBe('token_expired');
  }
  const event = { path: '/v1/events', init: jsonPost({ events: [eventOf(device)] }, device) };
  expect(await expectRefusal(event)).toBe('token_expired');
  endpoint.pass(-DAYS_91);
});

test('any other address and method is refused', () => {
  const path = fc.array(fc.string({ minLength: 1 }).map(encodeURIComponent), {
    minLength: 1,
    maxLength: 4,
  });
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');
  return target().refuses(
    fc.tuple(path, method).map(([parts, verb]) => ({ path: `/x${parts.join('/')}`, init: { method: verb } })),
  );
});

test('bytes that are no HTTP are refused', async () => {
  const { port } = new URL(target().endpoint.origin);
  // Blank lines before a request are no error but nothing at all (RFC 9112, section 2.2).
  const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x0a || byte === 0x0d);
  const noHttp = fc.uint8Array({ minLength: 1, maxLength: 200 }).filter((bytes) => !isBlank(bytes));
  await fc.assert(
    fc.asyncProperty(noHttp, async (bytes) => {
      const answer = await rawAnswer(Number(port), bytes);
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1\.1 400 /);
      expect(z.parse(problemSchema, JSON.parse(body)).reason).toBe('invalid_request');
    }),
    { numRuns: 50 },
  );
});

/** Sends bytes as they are, and gives all that comes back until the connection ends. */
function rawAnswer(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.end(Buffer.concat([bytes, Buffer.from('\r\n\r\n')])),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

function isLimit(text: string): boolean {
  const limit = Number(text);
  return Number.isInteger(limit) && limit >= 1 && limit <= 1000;
}
