import { expect, test } from 'vitest';
import { aidSchema } from '../../contracts/aid.ts';
import type { RunFrame } from './aid-run.ts';
import { completeRun, rateRun } from './complete-run.ts';
import { snippetCopied } from './copy-snippet.ts';
import { REPORT_WORDS_MAX, reportProblem, undoLeft, withdrawReport } from './report-problem.ts';

const frame: RunFrame = {
  aid: aidSchema.parse({
    kind: 'reference',
    id: 'codes',
    unit: 'codes',
    version: 1,
    title: 'Codes',
    context: [],
    body: [],
  }),
  rule: undefined,
  recordKey: '',
  at: '2026-03-01T09:00:00.000Z',
  newRunId: 'run-1',
};
const ID = '0192f3a4-5b6c-7d8e-9f01-23456789abcd';
const problem = { step: 'size', kind: 'slip', severity: 'low', words: '', escalate: false } as const;
const report = (over: Partial<Parameters<typeof reportProblem>[2]> = {}) =>
  reportProblem(undefined, frame, { ...problem, ...over }, () => ID);

test('a report leaves blank words out and cuts long ones', () => {
  expect(report({ words: '  ' }).events.at(-1)?.data).toEqual({ kind: 'slip', severity: 'low' });
  expect(report({ words: 'x'.repeat(REPORT_WORDS_MAX + 1) }).events.at(-1)?.data).toHaveProperty(
    'words',
    'x'.repeat(REPORT_WORDS_MAX),
  );
});

test('a report about the aid as a whole names no step', () => {
  expect(report({ step: undefined }).events.at(-1)).not.toHaveProperty('step');
  expect(report().events.at(-1)).toHaveProperty('step', 'size');
});

test('a report and its escalation come together, the one naming the other', () => {
  const { run, events } = report({ escalate: true });
  expect(events.map(({ type }) => type)).toEqual(['aid.opened', 'error.reported', 'error.escalated']);
  expect(events[1]?.id).toBe(ID);
  expect(events[2]?.data).toEqual({ report: ID });
  expect(run.reports).toMatchObject([{ id: ID, step: 'size', kind: 'slip', escalated: true }]);
});

test('a report can be taken back once, and is told of', () => {
  const { run } = report({ escalate: true });
  const change = withdrawReport(run, frame, ID);
  expect(change?.run.reports).toEqual([]);
  expect(change?.events).toMatchObject([{ type: 'error.withdrawn', step: 'size', data: { report: ID } }]);
  expect(withdrawReport(change?.run, frame, ID)).toBeUndefined();
});

test('undoing is offered for ten seconds, and not for a report of the future', () => {
  const [made] = report().run.reports;
  if (!made) throw new Error('nothing was reported');
  expect(undoLeft(made, new Date('2026-03-01T09:00:04Z'))).toBe(6_000);
  expect(undoLeft(made, new Date('2026-03-01T09:00:10Z'))).toBe(0);
  expect(undoLeft(made, new Date('2026-03-01T08:59:00Z'))).toBe(0);
});

test('a complete run is rated, told once for each change of mind', () => {
  const open = snippetCopied(undefined, frame);
  expect(open.events.map(({ type }) => type)).toEqual(['aid.opened', 'aid.copied']);
  expect(rateRun(open.run, frame, true)).toBeUndefined();
  const done = completeRun(open.run, frame);
  expect(done?.events[0]).toMatchObject({ data: { stepsDone: 1, stepsTotal: 1 } });
  const rated = rateRun(done?.run, frame, false);
  expect(rated?.events).toMatchObject([{ type: 'aid.rated', data: { worked: false } }]);
  expect(rateRun(rated?.run, frame, false)).toBeUndefined();
  expect(rateRun(rated?.run, frame, true)?.events).toHaveLength(1);
});
