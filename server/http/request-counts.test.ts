import { expect, test } from 'vitest';
import { KEYS_MAX, RequestCounts } from './request-counts.ts';

const SECOND = 1000;

test('a key may ask so often in the minute after its first request, then waits until that is over', () => {
  const counts = new RequestCounts(2);
  expect(counts.add('a', 0)).toBe(0);
  expect(counts.add('a', 20 * SECOND)).toBe(0);
  expect(counts.add('a', 45 * SECOND)).toBe(15 * SECOND);
  expect(counts.add('a', 60 * SECOND - 1)).toBe(1);
  expect(counts.add('a', 60 * SECOND)).toBe(0);
  expect(counts.add('a', 61 * SECOND)).toBe(0);
  expect(counts.add('a', 62 * SECOND)).toBe(58 * SECOND);
});

test('keys are counted apart', () => {
  const counts = new RequestCounts(1);
  expect(counts.add('a', 0)).toBe(0);
  expect(counts.add('b', 0)).toBe(0);
  expect(counts.add('a', 0)).toBeGreaterThan(0);
});

test('of more keys than are kept, those whose minute began first are forgotten', () => {
  const counts = new RequestCounts(1);
  counts.add('again', 0);
  counts.add('first', 59 * SECOND);
  counts.add('again', 60 * SECOND);
  for (let key = 2; key <= KEYS_MAX; key += 1) counts.add(`key ${key}`, 61 * SECOND);
  expect(counts.add('again', 62 * SECOND)).toBeGreaterThan(0);
  expect(counts.add('first', 62 * SECOND)).toBe(0);
});
