import { expect, test } from 'vitest';
import { SharedRead } from './shared-read.ts';

test('reads asked for together share one query; one asked for later sees what is new', async () => {
  let value = 1;
  let queries = 0;
  const reads = new SharedRead(async (key) => {
    queries += 1;
    return `${key}${value}`;
  });
  const together = [reads.get('a'), reads.get('a'), reads.get('b')];
  expect(await Promise.all(together)).toEqual(['a1', 'a1', 'b1']);
  expect(queries).toBe(2);
  value = 2;
  expect(await reads.get('a')).toBe('a2');
});

test('a query that has started serves nobody who asks after it', async () => {
  let value = 1;
  const reads: SharedRead<number> = new SharedRead(async () => {
    const seen = value;
    value = 2;
    late ??= reads.get('a');
    return seen;
  });
  let late: Promise<number> | undefined;
  expect(await reads.get('a')).toBe(1);
  expect(await late).toBe(2);
});
