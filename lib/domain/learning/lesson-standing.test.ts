import { expect, test } from 'vitest';
import type { LessonResult, LessonRun } from './lesson-run.ts';
import { standingOf } from './lesson-standing.ts';

const AT = '2026-03-10T09:00:00Z';
const result = (score: number, passed: boolean): LessonResult => ({
  take: 1,
  version: 1,
  score,
  passed,
  at: AT,
  activeMs: 1,
});
const run = (part: Partial<LessonRun> = {}): LessonRun => ({
  lesson: 'l',
  unit: 'u',
  version: 1,
  take: 1,
  seed: 's',
  cards: ['a', 'b', 'c'],
  card: 'b',
  reached: ['a', 'b'],
  answers: {},
  startedAt: AT,
  lastActAt: AT,
  activeMs: 1,
  result: undefined,
  first: undefined,
  best: undefined,
  ...part,
});

test('a lesson that was never opened is not started', () => {
  expect(standingOf(undefined)).toEqual({ state: 'not_started' });
});

test('one that is under way is at the card in front', () => {
  expect(standingOf(run())).toEqual({ state: 'begun', card: 2, of: 3, since: AT });
});

test('one that was failed is under way again once it is taken anew', () => {
  const failed = result(0.4, false);
  expect(standingOf(run({ result: failed, best: failed }))).toEqual({ state: 'not_passed', score: 0.4 });
  expect(standingOf(run({ take: 2, best: failed }))).toMatchObject({ state: 'begun' });
});

test('one that was passed stays so while it is taken again, and whatever comes of that', () => {
  const passed = result(0.9, true);
  expect(standingOf(run({ take: 2, best: passed }))).toEqual({ state: 'passed', score: 0.9 });
  expect(standingOf(run({ take: 2, best: passed, result: result(0.1, false) }))).toEqual({
    state: 'passed',
    score: 0.9,
  });
});
