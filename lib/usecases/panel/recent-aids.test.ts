import { expect, test } from 'vitest';
import { aidSchema } from '../../contracts/aid.ts';
import type { PageAid } from './page-aids.ts';
import { recentAids } from './recent-aids.ts';

const aid = (id: string, rule = 'r'): PageAid => ({
  rule,
  unverified: false,
  aid: aidSchema.parse({
    id,
    unit: 'u',
    version: 1,
    title: id,
    context: [],
    kind: 'reference',
    body: [],
  }),
});

test('answers in the order asked for, under the rule of the page at hand', () => {
  const recent = recentAids(10);
  recent.note([aid('a'), aid('b')]);
  expect(
    recent.find([
      { aid: 'b', rule: 'other' },
      { aid: 'a', rule: 'r' },
    ]),
  ).toEqual([aid('b', 'other'), aid('a')]);
});

test('answers with all or nothing', () => {
  const recent = recentAids(10);
  recent.note([aid('a')]);
  expect(
    recent.find([
      { aid: 'a', rule: 'r' },
      { aid: 'b', rule: 'r' },
    ]),
  ).toBeUndefined();
});

test('keeps those shown last, and each as it was shown last', () => {
  const recent = recentAids(2);
  recent.note([aid('a'), aid('b')]);
  recent.note([{ ...aid('a'), unverified: true }, aid('c')]);
  expect(recent.find([{ aid: 'b', rule: 'r' }])).toBeUndefined();
  expect(recent.find([{ aid: 'a', rule: 'r' }])).toEqual([{ ...aid('a'), unverified: true }]);
});
