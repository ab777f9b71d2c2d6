import { expect, test } from 'vitest';
import { aidSchema, type DecisionTree } from '../../contracts/aid.ts';
import type { AidRun, RunFrame } from './aid-run.ts';
import { completeRun } from './complete-run.ts';
import { decisionWay, goBackTo, takeBranch } from './decision-path.ts';

const tree = aidSchema.parse({
  kind: 'decision',
  id: 'which-discount',
  unit: 'discount',
  version: 1,
  title: 'Which discount?',
  context: [],
  start: 'size',
  nodes: [
    {
      id: 'size',
      prompt: 'Over 20 %?',
      options: [
        { id: 'yes', label: 'Yes', to: 'term' },
        { id: 'no', label: 'No', to: 'grant' },
      ],
    },
    {
      id: 'term',
      prompt: 'Longer than a year?',
      options: [
        { id: 'yes', label: 'Yes', to: 'desk' },
        { id: 'unsure', label: 'Unsure', to: 'size' },
      ],
    },
    { id: 'grant', prompt: 'Grant it', options: [] },
    { id: 'desk', prompt: 'Ask the deal desk', options: [], aid: 'deal-desk' },
  ],
}) as DecisionTree;

const frame: RunFrame<DecisionTree> = {
  aid: tree,
  rule: undefined,
  recordKey: '',
  at: '2026-03-01T09:00:00.000Z',
  newRunId: 'run-1',
};

function walk(...options: string[]): AidRun | undefined {
  let run: AidRun | undefined;
  for (const [place, option] of options.entries()) {
    const node = decisionWay(tree, run).at?.id ?? '';
    run = takeBranch(run, frame, place, { node, option })?.run ?? run;
  }
  return run;
}

const answers = (aid: DecisionTree, run: AidRun | undefined) => {
  const { turns, at } = decisionWay(aid, run);
  return [...turns.map(({ option }) => option.label), at?.id];
};

test('a way is followed from the start, each answer told of', () => {
  expect(answers(tree, undefined)).toEqual(['size']);
  expect(answers(tree, walk('yes', 'yes'))).toEqual(['Yes', 'Yes', 'desk']);
  const change = takeBranch(walk('yes'), frame, 1, { node: 'term', option: 'yes' });
  expect(change?.events).toMatchObject([{ type: 'aid.branch_taken', step: 'term', data: { option: 'yes' } }]);
});

test('an option that the question does not have, or a question that is not asked there, changes nothing', () => {
  expect(takeBranch(undefined, frame, 0, { node: 'size', option: 'maybe' })).toBeUndefined();
  expect(takeBranch(undefined, frame, 0, { node: 'term', option: 'yes' })).toBeUndefined();
  expect(takeBranch(walk('yes'), frame, 3, { node: 'term', option: 'yes' })).toBeUndefined();
});

test('another answer to an earlier question drops what was answered behind it', () => {
  const changed = takeBranch(walk('yes', 'yes'), frame, 0, { node: 'size', option: 'no' });
  expect(answers(tree, changed?.run)).toEqual(['No', 'grant']);
});

test('going back keeps the answers before, opens a complete run again and tells nothing', () => {
  const done = completeRun(walk('yes', 'yes'), frame)?.run;
  const back = goBackTo(done, frame, 1);
  expect(answers(tree, back?.run)).toEqual(['Yes', 'term']);
  expect(back).toMatchObject({ run: { completedAt: undefined }, events: [] });
  expect(goBackTo(back?.run, frame, 1)).toBeUndefined();
});

test('a question may come twice on the way', () => {
  expect(answers(tree, walk('yes', 'unsure', 'no'))).toEqual(['Yes', 'Unsure', 'No', 'grant']);
});

test('a way is followed as far as a newer version still has it', () => {
  const newer = { ...tree, nodes: tree.nodes.filter(({ id }) => id !== 'desk') };
  expect(answers(newer, walk('yes', 'yes'))).toEqual(['Yes', 'Yes', undefined]);
  const without = tree.nodes.map((node) => (node.id === 'term' ? { ...node, options: [] } : node));
  expect(answers({ ...tree, nodes: without }, walk('yes', 'yes'))).toEqual(['Yes', 'term']);
});
