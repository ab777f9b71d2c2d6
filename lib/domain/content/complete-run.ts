import type { Aid } from '../../contracts/aid.ts';
import {
  type AidRun,
  aboutRun,
  continueRun,
  openRun,
  type RunChange,
  type RunFrame,
  runDuration,
} from './aid-run.ts';
import { checklistProgress } from './checklist-run.ts';

/**
 * Completes the run of an aid of any kind.
 *
 * @returns `undefined` where the run is complete already
 */
export function completeRun(run: AidRun | undefined, frame: RunFrame): RunChange | undefined {
  if (run?.completedAt !== undefined) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const next = { ...current, completedAt: frame.at };
  const data = { durationMs: runDuration(next, frame.at), ...stepCounts(frame.aid, next) };
  return { run: next, events: [...events, { type: 'aid.completed', ...aboutRun(next), data }] };
}

/**
 * Leaves the run at hand and opens a new one. A run left before it was complete is told of as abandoned. Notes are
 * about the record, so they stay.
 */
export function startOver(run: AidRun | undefined, frame: RunFrame): RunChange {
  const { run: fresh, events } = openRun(frame);
  if (!run) return { run: fresh, events };
  const next = { ...fresh, notes: run.notes };
  if (run.completedAt !== undefined) return { run: next, events };
  const data = { durationMs: runDuration(run, frame.at), ...stepCounts(frame.aid, run) };
  return { run: next, events: [{ type: 'aid.abandoned', ...aboutRun(run), data }, ...events] };
}

/**
 * Says whether the aid worked. Events cannot be changed: whoever thinks otherwise is told of again, and the last word
 * on a run counts.
 *
 * @returns `undefined` where the run is not complete or was rated so already
 */
export function rateRun(run: AidRun | undefined, frame: RunFrame, worked: boolean): RunChange | undefined {
  if (run?.completedAt === undefined || run.worked === worked) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const next = { ...current, worked };
  return { run: next, events: [...events, { type: 'aid.rated', ...aboutRun(next), data: { worked } }] };
}

/** Aids without steps count as one step, done by completing. */
function stepCounts(aid: Aid, run: AidRun): { stepsDone: number; stepsSkipped?: number; stepsTotal: number } {
  if (aid.kind !== 'checklist') return { stepsDone: run.completedAt === undefined ? 0 : 1, stepsTotal: 1 };
  const { done, skipped, total } = checklistProgress(aid, run);
  return { stepsDone: done, ...(skipped > 0 && { stepsSkipped: skipped }), stepsTotal: total };
}
