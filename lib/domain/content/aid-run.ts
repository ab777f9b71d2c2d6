import type { Aid } from '../../contracts/aid.ts';
import type { ErrorKind, EventDraft, SkipReason } from '../../contracts/event.ts';
import type { EventId, OpaqueId } from '../../contracts/ids.ts';
import { stepPrints } from './step-prints.ts';

/** A problem that was reported on the run and not taken back. */
export type Report = {
  /** Id of the event that told of it. */
  id: EventId;
  /** Absent: the aid as a whole. */
  step: OpaqueId | undefined;
  kind: ErrorKind;
  escalated: boolean;
  /** UTC instant, ISO 8601. */
  at: string;
};

/** An option that was taken at a node of a decision tree. */
export type Turn = { node: OpaqueId; option: OpaqueId };

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
  /** Checked step (or sub-step) id → UTC instant it was checked. Ticks of steps that a newer version dropped stay. */
  checked: Record<string, string>;
  /** Skipped step id → why. */
  skipped: Record<string, SkipReason>;
  /** Step (or sub-step) id → print of what it said when this person last acted on it. */
  seen: Record<string, string>;
  /** Step id → this person's own words. They never leave the device, in no event. */
  notes: Record<string, string>;
  /** The way through a decision tree, from its start. */
  path: Turn[];
  /** In the order in which they were reported. */
  reports: Report[];
  /** How the aid was rated once the run was complete. */
  worked: boolean | undefined;
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
    skipped: {},
    seen: stepPrints(frame.aid),
    notes: {},
    path: [],
    reports: [],
    worked: undefined,
  };
  return { run, events: [{ type: 'aid.opened', ...aboutRun(run), data: {} }] };
}

/** The run at hand, brought up to the aid's version; a new one at the first act on a record. */
export function continueRun(run: AidRun | undefined, frame: RunFrame): RunChange {
  if (!run) return openRun(frame);
  // A run from before prints were kept starts from what the steps say now.
  const seen = Object.keys(run.seen).length === 0 ? stepPrints(frame.aid) : run.seen;
  return { run: { ...run, seen, version: frame.aid.version }, events: [] };
}

/** @returns milliseconds from the opening of the run to the act, never below 0 (clocks are set back) */
export function runDuration(run: AidRun, at: string): number {
  return Math.max(0, Date.parse(at) - Date.parse(run.openedAt));
}
