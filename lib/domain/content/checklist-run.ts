import type { Checklist, Step } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import {
  type AidRun,
  aboutRun,
  continueRun,
  openRun,
  type RunChange,
  type RunFrame,
  runDuration,
} from './aid-run.ts';

type Progress = {
  /** Steps done and steps in all; sub-steps are part of their step. */
  done: number;
  total: number;
  /** The first step that is not done. */
  next: OpaqueId | undefined;
};

/** How far a run is through the steps of its checklist. */
export function checklistProgress(aid: Checklist, run: AidRun | undefined): Progress {
  const open = aid.steps.filter((step) => !isChecked(run, step.id));
  return { done: aid.steps.length - open.length, total: aid.steps.length, next: open[0]?.id };
}

/** Whether a step or sub-step is ticked. */
export function isChecked(run: AidRun | undefined, step: OpaqueId): boolean {
  return run !== undefined && Object.hasOwn(run.checked, step);
}

/**
 * Ticks a step or sub-step. Ticking a step ticks its sub-steps; ticking the last sub-step ticks its step.
 *
 * @returns `undefined` where the aid has no such step or it is ticked already
 */
export function tickStep(
  run: AidRun | undefined,
  frame: RunFrame<Checklist>,
  id: OpaqueId,
): RunChange | undefined {
  const step = stepOf(frame.aid, id);
  if (!step || isChecked(run, id)) return undefined;
  const subSteps = step.subSteps.map((sub) => sub.id);
  const completesStep = subSteps.every((sub) => sub === id || isChecked(run, sub));
  const wanted = id === step.id ? [...subSteps, id] : completesStep ? [id, step.id] : [id];
  const added = wanted.filter((each) => !isChecked(run, each));

  const { run: current, events } = continueRun(run, frame);
  const checked = { ...current.checked, ...Object.fromEntries(added.map((each) => [each, frame.at])) };
  const next = { ...current, checked };
  return {
    run: next,
    events: [
      ...events,
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
  const checked = Object.fromEntries(Object.entries(run.checked).filter(([each]) => !removed.includes(each)));
  const next = { ...run, version: frame.aid.version, completedAt: undefined, checked };
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

/**
 * Leaves the run at hand and opens a new one. A run left before it was complete is told of as abandoned.
 */
export function startOver(run: AidRun | undefined, frame: RunFrame<Checklist>): RunChange {
  const opened = openRun(frame);
  if (!run || run.completedAt !== undefined) return opened;
  const { done, total } = checklistProgress(frame.aid, run);
  const data = { durationMs: runDuration(run, frame.at), stepsDone: done, stepsTotal: total };
  return { ...opened, events: [{ type: 'aid.abandoned', ...aboutRun(run), data }, ...opened.events] };
}

function stepOf(aid: Checklist, id: OpaqueId): Step | undefined {
  return aid.steps.find((step) => step.id === id || step.subSteps.some((sub) => sub.id === id));
}
