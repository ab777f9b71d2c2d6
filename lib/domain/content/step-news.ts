import type { Checklist } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { type AidRun, continueRun, type RunChange, type RunFrame } from './aid-run.ts';
import { stepPrints } from './step-prints.ts';

/** `new`: the run was opened without it; `changed`: it says something else than when this person last saw it. */
export type StepNews = 'new' | 'changed';

/**
 * What a newer version of the aid brought to a run that is under way, by id of step or sub-step. A run that is
 * complete was right by the version it was done with.
 */
export function stepNews(aid: Checklist, run: AidRun | undefined): Record<OpaqueId, StepNews> {
  if (!run || run.completedAt !== undefined || Object.keys(run.seen).length === 0) return {};
  const news = Object.entries(stepPrints(aid)).flatMap(([id, print]): [OpaqueId, StepNews][] => {
    const seen = Object.hasOwn(run.seen, id) ? run.seen[id] : undefined;
    if (seen === print) return [];
    return [[id, seen === undefined ? 'new' : 'changed']];
  });
  return Object.fromEntries(news);
}

/** @returns prints of some steps as they are now, over those that were seen before */
export function seeSteps(run: AidRun, aid: Checklist, ids: readonly OpaqueId[]): AidRun['seen'] {
  const prints = stepPrints(aid);
  const current = ids.flatMap((id) => (Object.hasOwn(prints, id) ? [[id, prints[id]]] : []));
  return { ...run.seen, ...Object.fromEntries(current) };
}

/**
 * This person has looked at what is new about a step and its sub-steps. Nothing is told of it.
 *
 * @returns `undefined` where there is no run or nothing is new
 */
export function acknowledgeStep(
  run: AidRun | undefined,
  frame: RunFrame<Checklist>,
  id: OpaqueId,
): RunChange | undefined {
  const step = frame.aid.steps.find((each) => each.id === id);
  const news = stepNews(frame.aid, run);
  const ids = step
    ? [id, ...step.subSteps.map((sub) => sub.id)].filter((each) => Object.hasOwn(news, each))
    : [];
  if (!run || ids.length === 0) return undefined;
  const { run: current, events } = continueRun(run, frame);
  return { run: { ...current, seen: seeSteps(current, frame.aid, ids) }, events };
}
