import { expect, test } from 'vitest';
import { aidSchema, type DecisionTree } from '../../contracts/aid.ts';
import { branchTaken, errorEscalated, errorReported, REPORT_WORDS_MAX, snippetCopied } from './aid-acts.ts';
import { openRun, type RunFrame } from './aid-run.ts';
import { completeRun } from './complete-run.ts';

const tree = aidSchema.parse({
  kind: 'decision',
  id: 'which-discount',
  unit: 'discount',
  version: 1,
  title: 'Which discount?',
  context: [],
  start: 'size',
  nodes: [
    { id: 'size', prompt: 'Over 20 %?', options: [{ id: 'yes', label: 'Yes', to: 'desk' }] },
    { id: 'desk', prompt: 'Ask the deal desk', options: [] },
  ],
}) as DecisionTree;

const frame: RunFrame<DecisionTree> = {
  aid: tree,
  rule: undefined,
  recordKey: '',
  at: '2026-03-01T09:00:00.000Z',
  newRunId: 'run-1',
};
const { run } = openRun(frame);
const report = { step: 'size', kind: 'slip', severity: 'low', words: '' } as const;

test('a report leaves blank words out and cuts long ones', () => {
  expect(errorReported(run, { ...report, words: '  ' })).toMatchObject({
    type: 'error.reported',
    step: 'size',
    data: { kind: 'slip', severity: 'low' },
  });
  expect(errorReported(run, { ...report, words: '  ' }).data).not.toHaveProperty('words');
  expect(errorReported(run, { ...report, words: 'x'.repeat(REPORT_WORDS_MAX + 1) }).data).toHaveProperty(
    'words',
    'x'.repeat(REPORT_WORDS_MAX),
  );
});

test('a report about the aid as a whole names no step', () => {
  expect(errorReported(run, { ...report, step: undefined })).not.toHaveProperty('step');
});

test('an escalation names the report it hands on', () => {
  expect(errorEscalated(run, 'size', '0192f3a4-5b6c-7d8e-9f01-23456789abcd')).toMatchObject({
    type: 'error.escalated',
    step: 'size',
    data: { report: '0192f3a4-5b6c-7d8e-9f01-23456789abcd' },
  });
});

test('a branch that the node does not have changes nothing', () => {
  expect(branchTaken(run, frame, 'size', 'no')).toBeUndefined();
  expect(branchTaken(run, frame, 'size', 'yes')?.events).toMatchObject([
    { type: 'aid.branch_taken', step: 'size', data: { option: 'yes' } },
  ]);
});

test('copying opens the run at the first act', () => {
  expect(snippetCopied(undefined, frame).events.map(({ type }) => type)).toEqual([
    'aid.opened',
    'aid.copied',
  ]);
  expect(snippetCopied(run, frame).events.map(({ type }) => type)).toEqual(['aid.copied']);
});

test('an aid without steps completes as one step', () => {
  expect(completeRun(run, frame)?.events[0]).toMatchObject({ data: { stepsDone: 1, stepsTotal: 1 } });
});
