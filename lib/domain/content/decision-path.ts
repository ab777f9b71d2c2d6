import type { DecisionTree } from '../../contracts/aid.ts';
import { type AidRun, aboutRun, continueRun, type RunChange, type RunFrame, type Turn } from './aid-run.ts';

type Node = DecisionTree['nodes'][number];

/** Where somebody is in a decision tree, and how they got there. */
export type DecisionWay = {
  turns: { node: Node; option: Node['options'][number] }[];
  /** The question that is asked, or the outcome; `undefined` where the tree leads nowhere. */
  at: Node | undefined;
};

/** Follows the way of a run from the start of the tree, as far as this version of the tree still has it. */
export function decisionWay(tree: DecisionTree, run: AidRun | undefined): DecisionWay {
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
  const turns: DecisionWay['turns'] = [];
  let at = nodes.get(tree.start);
  for (const turn of run?.path ?? []) {
    const option = at?.id === turn.node ? at.options.find(({ id }) => id === turn.option) : undefined;
    if (!at || !option) break;
    turns.push({ node: at, option });
    at = nodes.get(option.to);
  }
  return { turns, at };
}

/**
 * An option was taken. What was answered behind that place before is answered no longer.
 *
 * @param place how many answers came before
 * @returns `undefined` where that question is not asked there, or has no such option
 */
export function takeBranch(
  run: AidRun | undefined,
  frame: RunFrame<DecisionTree>,
  place: number,
  { node, option }: Turn,
): RunChange | undefined {
  const { turns, at } = decisionWay(frame.aid, run);
  const asked = turns[place]?.node ?? (turns.length === place ? at : undefined);
  if (asked?.id !== node || !asked.options.some(({ id }) => id === option)) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const path = [...current.path.slice(0, place), { node, option }];
  const next = { ...current, completedAt: undefined, path };
  const taken = { type: 'aid.branch_taken' as const, ...aboutRun(next), step: node, data: { option } };
  return { run: next, events: [...events, taken] };
}

/**
 * Goes back to a question that was answered. Nothing is told of it: the answer that follows is.
 *
 * @param place how many answers stay
 * @returns `undefined` where there are no more than that
 */
export function goBackTo(
  run: AidRun | undefined,
  frame: RunFrame<DecisionTree>,
  place: number,
): RunChange | undefined {
  if (!run || run.path.length <= place) return undefined;
  const { run: current, events } = continueRun(run, frame);
  return { run: { ...current, completedAt: undefined, path: current.path.slice(0, place) }, events };
}
