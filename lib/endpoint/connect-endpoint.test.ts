import { expect, inject, test } from 'vitest';
import { arrangeWorkspace, joinedDevice, sayOdd, seenByOdd } from '../../tests/device/arrange.ts';
import { PROTOCOL_HEADER } from '../contracts/protocol.ts';
import { flushOutbox } from '../usecases/flush-outbox.ts';
import type { Locks } from '../usecases/ports/locks.ts';
import { connectEndpoint } from './connect-endpoint.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const SPOKEN = { ...JSON_TYPE, [PROTOCOL_HEADER]: '1' };
const page = JSON.stringify({ changes: [], tombstones: [], cursor: 'c1', more: false });
const odd = (over = {}) =>
  connectEndpoint({ origin: inject('oddEndpoint'), token: 'x'.repeat(43), fetch, ...over });

test('nobody there is offline', async () => {
  // A port that browsers may use and nobody listens on.
  const nobody = connectEndpoint({ origin: 'http://127.0.0.1:9', fetch });
  expect(await nobody.pull(undefined)).toMatchObject({ ok: false, reason: 'offline' });
});

test.each([
  [
    'a page of a captive portal',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in' },
  ],
  ['a redirect to one', { status: 302, headers: { location: '/login' }, body: '' }],
  ['JSON of another program', { status: 200, headers: SPOKEN, body: '{"hello":"world"}' }],
  ['half of an answer', { status: 200, headers: SPOKEN, body: page.slice(0, 20) }],
  ['an answer without a protocol version', { status: 200, headers: JSON_TYPE, body: page }],
  [
    'an answer in a version that was not offered',
    { status: 200, headers: { [PROTOCOL_HEADER]: '7' }, body: page },
  ],
  [
    'an error page of a proxy',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad gateway' },
  ],
  [
    'a reason that is not in the contract, with no advice',
    { status: 400, headers: SPOKEN, body: '{"reason":"moon_phase"}' },
  ],
])('%s is unreadable', async (_, answer) => {
  await sayOdd(answer);
  expect(await odd().pull('c0')).toMatchObject({ ok: false, reason: 'answer_unreadable' });
});

test('an answer that does not end in time is offline', async () => {
  await sayOdd({ status: 200, headers: SPOKEN, body: page.slice(0, 20), hang: true });
  expect(await odd({ timeoutMs: 300 }).pull(undefined)).toMatchObject({ ok: false, reason: 'offline' });
});

test("the endpoint's own refusals come through, with the wait it asks for", async () => {
  const body = JSON.stringify({ reason: 'rate_limited', message: 'Too many.', action: 'Wait.' });
  await sayOdd({ status: 429, headers: { ...SPOKEN, 'retry-after': '17' }, body });
  expect(await odd().pull(undefined)).toEqual({
    ok: false,
    reason: 'rate_limited',
    retryAfter: 17,
  });
});

test('a refusal for a reason that only a newer endpoint knows says in its words what to do', async () => {
  const body = JSON.stringify({ reason: 'moon_phase', message: 'No moon.', action: 'Wait for the moon.' });
  await sayOdd({ status: 409, headers: SPOKEN, body });
  const expected = { ok: false, reason: 'unlisted', action: 'Wait for the moon.' };
  expect(await odd().pull(undefined)).toEqual(expected);
});

test('media is what its address says', async () => {
  const { joinCode, putMedia } = await arrangeWorkspace();
  const { sha256 } = await putMedia('a picture');
  const { deps, account } = await joinedDevice(joinCode);
  const found = await deps.endpoint.media(sha256);
  expect(found.ok && (await found.value.text())).toBe('a picture');
  expect(await deps.endpoint.media('0'.repeat(64))).toMatchObject({ ok: false, reason: 'media_unknown' });
  await sayOdd({ status: 200, headers: { [PROTOCOL_HEADER]: '1' }, body: 'another picture' });
  const forged = odd({ token: account.token });
  expect(await forged.media(sha256)).toMatchObject({ ok: false, reason: 'answer_unreadable' });
});

const noLock: Locks = { exclusive: (_, task) => task() };

async function deviceWithEvents(count: number) {
  const { joinCode } = await arrangeWorkspace();
  const { work } = await joinedDevice(joinCode);
  await work.record(Array.from({ length: count }, () => ({ type: 'help.requested', data: {} })));
  return work;
}

test('an event without a verdict stays, and a round of no verdicts ends the sending', async () => {
  const work = await deviceWithEvents(3);
  const [first, , third] = await work.outbox(3);
  const verdicts = [
    { id: third?.id, verdict: 'stored' },
    { id: '018f0000-0000-7000-8000-000000000000', verdict: 'stored' },
  ];
  const nothing = { status: 200, headers: SPOKEN, body: '{"verdicts":[]}' };
  await sayOdd({ status: 200, headers: SPOKEN, body: JSON.stringify({ verdicts }) }, nothing);
  const flushed = await flushOutbox({ work, endpoint: odd(), locks: noLock, lockName: 'l' });
  expect(flushed).toMatchObject({ ok: false, reason: 'answer_inconsistent', next: 'retry' });
  expect((await work.outbox(9)).map(({ seq }) => seq)).toEqual([first?.seq, 2]);
});

test.each(['body_too_large', 'batch_too_large'])(
  '%s halves the batch until it goes through',
  async (reason) => {
    const work = await deviceWithEvents(10);
    const tooLarge = {
      status: 413,
      headers: SPOKEN,
      body: JSON.stringify({ reason, message: 'm', action: 'a' }),
    };
    const ids = (await work.outbox(10)).map(({ id }) => id);
    const stored = (from: number, to: number, ...unasked: string[]) => {
      const verdicts = [...ids.slice(from, to), ...unasked].map((id) => ({ id, verdict: 'stored' }));
      return { status: 200, headers: SPOKEN, body: JSON.stringify({ verdicts }) };
    };
    // A verdict on an event that was not in the batch counts for nothing.
    await sayOdd(tooLarge, tooLarge, stored(0, 3, ids[9] ?? ''), stored(3, 6), stored(6, 9), stored(9, 10));
    const flushed = await flushOutbox({ work, endpoint: odd(), locks: noLock, lockName: 'l' });
    expect(flushed).toEqual({ ok: true, settled: 10 });
    const sizes = (await seenByOdd()).map((body) => JSON.parse(body).events.length);
    expect(sizes).toEqual([10, 5, 3, 3, 3, 1]);
    await sayOdd(tooLarge);
    await work.record([{ type: 'help.requested', data: {} }]);
    const stuck = await flushOutbox({ work, endpoint: odd(), locks: noLock, lockName: 'l' });
    expect(stuck).toMatchObject({ ok: false, reason });
    expect(await work.outboxState()).toMatchObject({ pending: 1 });
  },
);
