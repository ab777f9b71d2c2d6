import { expect, test } from 'vitest';
import type { Aid } from '../../contracts/aid.ts';
import type { AidRun } from '../../domain/content/aid-run.ts';
import { recordProgress } from './record-progress.ts';

const step = (id: string) => ({ id, title: id, highRisk: false, subSteps: [] });
const frame = (id: string) => ({ id, unit: 'u', version: 1, title: id, context: [] });
const CHECKLIST: Aid = { ...frame('c'), kind: 'checklist', ordered: true, steps: [step('a'), step('b')] };
const TABLE: Aid = { ...frame('t'), kind: 'reference', body: [] };

/** As much of a run as it is looked at. */
const run = (fields: Partial<AidRun>) =>
  ({ checked: {}, skipped: {}, completedAt: undefined, ...fields }) as AidRun;

test('counts the steps of all checklists, and the aids that are completed', () => {
  const ticked = run({ checked: { a: '2026-01-01T09:00:00Z' } });
  const completed = run({ completedAt: '2026-01-01T09:00:00Z' });
  expect(
    recordProgress([
      { aid: CHECKLIST, run: ticked },
      { aid: { ...CHECKLIST, id: 'd' }, run: undefined },
      { aid: TABLE, run: completed },
    ]),
  ).toEqual({ steps: { done: 1, total: 4 }, aids: { done: 1, total: 3 } });
});

test('nothing begun is nothing done', () => {
  expect(recordProgress([{ aid: TABLE, run: undefined }])).toEqual({
    steps: { done: 0, total: 0 },
    aids: { done: 0, total: 1 },
  });
});
