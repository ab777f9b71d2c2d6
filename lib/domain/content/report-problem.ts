import type { ErrorKind, Severity } from '../../contracts/event.ts';
import type { EventId, OpaqueId } from '../../contracts/ids.ts';
import { type AidRun, aboutRun, continueRun, type Report, type RunChange, type RunFrame } from './aid-run.ts';

/** Most characters of the words a person may add to a report. */
export const REPORT_WORDS_MAX = 500;

/** How long a report can be taken back, in milliseconds. */
const UNDO_MS = 10_000;

export type Problem = {
  /** The step it is about; absent: the aid as a whole. */
  step: OpaqueId | undefined;
  kind: ErrorKind;
  severity: Severity;
  words: string;
  /** Hands it on to the aid's named contact. */
  escalate: boolean;
};

const onStep = (step: OpaqueId | undefined) => (step === undefined ? {} : { step });

/**
 * Reports a problem, and hands it on where that is asked for. Blank words are left out, long ones cut.
 *
 * @param newEventId gives the id of the event that tells of it
 */
export function reportProblem(
  run: AidRun | undefined,
  frame: RunFrame,
  { step, kind, severity, words, escalate }: Problem,
  newEventId: () => EventId,
): RunChange {
  const { run: current, events } = continueRun(run, frame);
  const id = newEventId();
  const kept = words.trim().slice(0, REPORT_WORDS_MAX);
  const next = {
    ...current,
    reports: [...current.reports, { id, step, kind, escalated: escalate, at: frame.at }],
  };
  const about = { ...aboutRun(next), ...onStep(step) };
  const data = { kind, severity, ...(kept !== '' && { words: kept }) };
  return {
    run: next,
    events: [
      ...events,
      { id, type: 'error.reported', ...about, data },
      ...(escalate ? [{ type: 'error.escalated' as const, ...about, data: { report: id } }] : []),
    ],
  };
}

/**
 * Takes a report back, escalation and all.
 *
 * @returns `undefined` where the run has no such report
 */
export function withdrawReport(run: AidRun | undefined, frame: RunFrame, id: EventId): RunChange | undefined {
  const report = run?.reports.find((each) => each.id === id);
  if (!report) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const next = { ...current, reports: current.reports.filter((each) => each.id !== id) };
  const about = { ...aboutRun(next), ...onStep(report.step) };
  return { run: next, events: [...events, { type: 'error.withdrawn', ...about, data: { report: id } }] };
}

/** How long a report can still be taken back, in milliseconds; 0 where it no longer can. */
export function undoLeft({ at }: Report, now: Date): number {
  const left = Date.parse(at) + UNDO_MS - now.getTime();
  return left > UNDO_MS ? 0 : Math.max(0, left);
}
