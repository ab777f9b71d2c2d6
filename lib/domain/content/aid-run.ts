import type { Aid } from '../../contracts/aid.ts';
import type { EventDraft } from '../../contracts/event.ts';
import type { OpaqueId } from '../../contracts/ids.ts';

/**
 * One person using one aid on one record, from open to complete. `recordKey` never leaves the device.
 */
export type AidRun = {
  id: OpaqueId;
  aid: OpaqueId;
  unit: OpaqueId;
  /** Version of the unit when the run was opened or last continued. */
  version: number;
  rule: OpaqueId | undefined;
  /** `app|host|object|recordId`, or `''` where the page shows no record. */
  recordKey: string;
  /** UTC instants, ISO 8601. */
  openedAt: string;
  completedAt: string | undefined;
  /** Checked step (or sub-step) id → UTC instant it was checked. */
  checked: Record<string, string>;
};

/** What a decision about a run yields: its next state and the events that say what happened. */
export type RunChange = { run: AidRun; events: EventDraft[] };

/** What a decision about a run is made against. */
export type RunFrame<A extends Aid = Aid> = {
  aid: A;
  /** The rule that brought the aid to the page. */
  rule: OpaqueId | undefined;
  recordKey: string;
  /** UTC instant of the act, ISO 8601. */
  at: string;
  /** Id of the run, should the act open a new one. */
  newRunId: OpaqueId;
};

/** @returns the fields every event about a run carries */
export function aboutRun(run: AidRun) {
  return {
    unit: run.unit,
    version: run.version,
    aid: run.aid,
    run: run.id,
    ...(run.rule !== undefined && { rule: run.rule }),
  };
}

/** Opens a new run, whatever runs there were before. */
export function openRun(frame: RunFrame): RunChange {
  const run: AidRun = {
    id: frame.newRunId,
    aid: frame.aid.id,
    unit: frame.aid.unit,
    version: frame.aid.version,
    rule: frame.rule,
    recordKey: frame.recordKey,
    openedAt: frame.at,
    completedAt: undefined,
    checked: {},
  };
  return { run, events: [{ type: 'aid.opened', ...aboutRun(run), data: {} }] };
}

/** The run at hand, brought up to the aid's version; a new one at the first act on a record. */
export function continueRun(run: AidRun | undefined, frame: RunFrame): RunChange {
  if (!run) return openRun(frame);
  return { run: { ...run, version: frame.aid.version }, events: [] };
}

/** @returns milliseconds from the opening of the run to the act, never below 0 (clocks are set back) */
export function runDuration(run: AidRun, at: string): number {
  return Math.max(0, Date.parse(at) - Date.parse(run.openedAt));
}
