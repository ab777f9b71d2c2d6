import type { Checklist, Step } from '../../contracts/aid.ts';
import type { EventDraft } from '../../contracts/event.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { type AidRun, aboutRun, continueRun, type RunChange, type RunFrame } from './aid-run.ts';
import { seeSteps } from './step-news.ts';

type Progress = {
  /** Steps ticked, steps skipped and steps in all; sub-steps are part of their step. */
  done: number;
  skipped: number;
  total: number;
  /** The first step that is neither. */
  next: OpaqueId | undefined;
};

/** How far a run is through the steps of its checklist. */
export function checklistProgress(aid: Checklist, run: AidRun | undefined): Progress {
  const done = aid.steps.filter(({ id }) => isChecked(run, id)).length;
  const open = aid.steps.filter(({ id }) => isOpen(run, id));
  const total = aid.steps.length;
  return { done, skipped: total - done - open.length, total, next: open[0]?.id };
}

/** Whether a step or sub-step is ticked. */
export function isChecked(run: AidRun | undefined, step: OpaqueId): boolean {
  return run !== undefined && Object.hasOwn(run.checked, step);
}

/** Whether a step is neither ticked nor skipped. */
export function isOpen(run: AidRun | undefined, step: OpaqueId): boolean {
  return !isChecked(run, step) && !(run !== undefined && Object.hasOwn(run.skipped, step));
}

/** The step that has an id, or has a sub-step that does. */
export function stepOf(aid: Checklist, id: OpaqueId): Step | undefined {
  return aid.steps.find((step) => step.id === id || step.subSteps.some((sub) => sub.id === id));
}

/**
 * What a tick ticks, in order: a step its sub-steps with it, the last sub-step its step.
 *
 * @returns none where the aid has no such step or it is ticked already
 */
export function tickedBy(aid: Checklist, run: AidRun | undefined, id: OpaqueId): OpaqueId[] {
  const step = stepOf(aid, id);
  if (!step || isChecked(run, id)) return [];
  const subSteps = step.subSteps.map((sub) => sub.id);
  const completesStep = subSteps.every((sub) => sub === id || isChecked(run, sub));
  const wanted = id === step.id ? [...subSteps, id] : completesStep ? [id, step.id] : [id];
  return wanted.filter((each) => !isChecked(run, each));
}

/**
 * Ticks a step or sub-step. A step that was skipped no longer is.
 *
 * @returns `undefined` where the aid has no such step or it is ticked already
 */
export function tickStep(
  run: AidRun | undefined,
  frame: RunFrame<Checklist>,
  id: OpaqueId,
): RunChange | undefined {
  const step = stepOf(frame.aid, id);
  const added = tickedBy(frame.aid, run, id);
  if (!step || added.length === 0) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const { [step.id]: wasSkipped, ...skipped } = current.skipped;
  const next = {
    ...current,
    skipped,
    checked: { ...current.checked, ...Object.fromEntries(added.map((each) => [each, frame.at])) },
    seen: seeSteps(current, frame.aid, added),
  };
  const unskipped: EventDraft[] = wasSkipped
    ? [{ type: 'aid.step_unskipped', ...aboutRun(next), step: step.id, data: {} }]
    : [];
  return {
    run: next,
    events: [
      ...events,
      ...unskipped,
      ...added.map((each) => ({
        type: 'aid.step_checked' as const,
        ...aboutRun(next),
        step: each,
        data: {},
      })),
    ],
  };
}

/**
 * Takes a tick back, with those that hang on it: a step's sub-steps, a sub-step's step. A completed run is open
 * again.
 *
 * @returns `undefined` where the aid has no such step or it is not ticked
 */
export function untickStep(
  run: AidRun | undefined,
  frame: RunFrame<Checklist>,
  id: OpaqueId,
): RunChange | undefined {
  const step = stepOf(frame.aid, id);
  if (!run || !step || !isChecked(run, id)) return undefined;
  const wanted = id === step.id ? [id, ...step.subSteps.map((sub) => sub.id)] : [id, step.id];
  const removed = wanted.filter((each) => isChecked(run, each));
  const { run: current } = continueRun(run, frame);
  const next = {
    ...current,
    completedAt: undefined,
    checked: Object.fromEntries(Object.entries(run.checked).filter(([each]) => !removed.includes(each))),
    seen: seeSteps(current, frame.aid, removed),
  };
  return {
    run: next,
    events: removed.map((each) => ({
      type: 'aid.step_unchecked' as const,
      ...aboutRun(next),
      step: each,
      data: {},
    })),
  };
}
