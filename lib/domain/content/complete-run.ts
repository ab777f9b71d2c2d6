import type { Aid } from '../../contracts/aid.ts';
import { type AidRun, aboutRun, continueRun, type RunChange, type RunFrame, runDuration } from './aid-run.ts';
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

/** Aids without steps count as one step, done by completing. */
function stepCounts(aid: Aid, run: AidRun): { stepsDone: number; stepsTotal: number } {
  if (aid.kind !== 'checklist') return { stepsDone: 1, stepsTotal: 1 };
  const { done, total } = checklistProgress(aid, run);
  return { stepsDone: done, stepsTotal: total };
}
