import { expect, test } from 'vitest';
import { afterFailure, backoffMs, isDue } from './backoff.ts';
import type { SyncFailure } from './sync-failure.ts';

const MINUTE = 60_000;
const now = new Date('2026-05-01T08:00:00.000Z');
const failure: SyncFailure = { ok: false, reason: 'offline', next: 'retry' };
const inMs = (ms: number) => new Date(now.getTime() + ms);

test.each([
  [1, 0, 2_500],
  [1, 0.999999, 5_000],
  [2, 0.5, 7_500],
  [5, 0, 40_000],
  [9, 0, 7.5 * MINUTE],
  [1e9, 0.999999, 15 * MINUTE],
])('after failure %d with chance %d it waits %d ms', (attempts, random, expected) => {
  expect(Math.round(backoffMs(attempts, random))).toBe(expected);
});

test('it waits as long as the endpoint asks, up to a day', () => {
  expect(backoffMs(1, 0, 3)).toBe(3_000);
  expect(backoffMs(1, 0, 1)).toBe(2_500);
  expect(backoffMs(1, 0, 1e6)).toBe(24 * 60 * MINUTE);
});

test('failures add up and the last one is kept', () => {
  const first = afterFailure(undefined, failure, now, 0);
  expect(first).toEqual({ attempts: 1, notBefore: '2026-05-01T08:00:02.500Z', failure });
  const second = afterFailure(first, { ...failure, reason: 'overloaded', retryAfter: 60 }, now, 0);
  expect(second).toMatchObject({ attempts: 2, notBefore: '2026-05-01T08:01:00.000Z' });
  expect(second.failure.reason).toBe('overloaded');
});

test('it is due when the time has come, and when the clock was set back by days', () => {
  const state = afterFailure(undefined, failure, now, 0);
  expect(isDue(undefined, now)).toBe(true);
  expect(isDue(state, now)).toBe(false);
  expect(isDue(state, inMs(2_499))).toBe(false);
  expect(isDue(state, inMs(2_500))).toBe(true);
  expect(isDue(state, inMs(-2 * 24 * 60 * MINUTE))).toBe(true);
  expect(isDue({ ...state, notBefore: 'never' }, now)).toBe(true);
});
