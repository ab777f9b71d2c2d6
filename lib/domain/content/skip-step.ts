import type { Checklist } from '../../contracts/aid.ts';
import type { SkipReason } from '../../contracts/event.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { type AidRun, aboutRun, continueRun, type RunChange, type RunFrame } from './aid-run.ts';
import { isChecked } from './checklist-run.ts';
import { seeSteps } from './step-news.ts';

/**
 * Leaves a step out, and says why. Another reason takes the place of the first.
 *
 * @returns `undefined` where the aid has no such step, it is ticked, or it is skipped for that reason already
 */
export function skipStep(
  run: AidRun | undefined,
  frame: RunFrame<Checklist>,
  id: OpaqueId,
  reason: SkipReason,
): RunChange | undefined {
  const isThere = frame.aid.steps.some((step) => step.id === id);
  if (!isThere || isChecked(run, id) || reasonOf(run, id) === reason) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const next = {
    ...current,
    skipped: { ...current.skipped, [id]: reason },
    seen: seeSteps(current, frame.aid, [id]),
  };
  return {
    run: next,
    events: [...events, { type: 'aid.step_skipped', ...aboutRun(next), step: id, data: { reason } }],
  };
}

/**
 * Takes a step back in. A completed run is open again.
 *
 * @returns `undefined` where it is not skipped
 */
export function unskipStep(
  run: AidRun | undefined,
  frame: RunFrame<Checklist>,
  id: OpaqueId,
): RunChange | undefined {
  if (!run || reasonOf(run, id) === undefined) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const { [id]: _, ...skipped } = current.skipped;
  const next = { ...current, completedAt: undefined, skipped };
  return {
    run: next,
    events: [...events, { type: 'aid.step_unskipped', ...aboutRun(next), step: id, data: {} }],
  };
}

/** Why a step is skipped; `undefined` where it is not. */
export function reasonOf(run: AidRun | undefined, id: OpaqueId): SkipReason | undefined {
  return run && Object.hasOwn(run.skipped, id) ? run.skipped[id] : undefined;
}
