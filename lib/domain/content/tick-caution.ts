import type { Checklist, Step } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { AidRun } from './aid-run.ts';
import { isChecked, isOpen, stepOf, tickedBy } from './checklist-run.ts';

/** The high-risk step that a tick would say is done, itself or as its last sub-step: it is asked about first. */
export function riskyTick(aid: Checklist, run: AidRun | undefined, id: OpaqueId): Step | undefined {
  const step = stepOf(aid, id);
  return step?.highRisk && tickedBy(aid, run, id).includes(step.id) ? step : undefined;
}

/** Steps of an ordered checklist that are still open though a later one is ticked. */
export function passedOver(aid: Checklist, run: AidRun | undefined): Set<OpaqueId> {
  if (!aid.ordered) return new Set();
  const last = aid.steps.findLastIndex(({ id }) => isChecked(run, id));
  return new Set(openBefore(aid, run, last));
}

/** Steps that are open and come before a place in the order. */
export function openBefore(aid: Checklist, run: AidRun | undefined, place: number): OpaqueId[] {
  if (!aid.ordered) return [];
  return aid.steps
    .slice(0, Math.max(0, place))
    .map(({ id }) => id)
    .filter((id) => isOpen(run, id));
}
