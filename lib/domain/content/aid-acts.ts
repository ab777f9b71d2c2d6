import type { DecisionTree } from '../../contracts/aid.ts';
import type { ErrorKind, EventDraft, Severity } from '../../contracts/event.ts';
import type { EventId, OpaqueId } from '../../contracts/ids.ts';
import { type AidRun, aboutRun, continueRun, type RunChange, type RunFrame } from './aid-run.ts';

/** Most characters of the words a person may add to a report. */
export const REPORT_WORDS_MAX = 500;

export type ErrorReport = {
  /** The step it is about; absent: the aid as a whole. */
  step: OpaqueId | undefined;
  kind: ErrorKind;
  severity: Severity;
  words: string;
};

const onStep = (step: OpaqueId | undefined) => (step === undefined ? {} : { step });

/** What a report of a problem is told as. Blank words are left out, long ones cut. */
export function errorReported(run: AidRun, { step, kind, severity, words }: ErrorReport): EventDraft {
  const kept = words.trim().slice(0, REPORT_WORDS_MAX);
  const data = { kind, severity, ...(kept !== '' && { words: kept }) };
  return { type: 'error.reported', ...aboutRun(run), ...onStep(step), data };
}

/** What handing a reported problem on to the aid's named contact is told as. */
export function errorEscalated(run: AidRun, step: OpaqueId | undefined, report: EventId): EventDraft {
  return { type: 'error.escalated', ...aboutRun(run), ...onStep(step), data: { report } };
}

/** The text of a snippet was copied. */
export function snippetCopied(run: AidRun | undefined, frame: RunFrame): RunChange {
  const { run: next, events } = continueRun(run, frame);
  return { run: next, events: [...events, { type: 'aid.copied', ...aboutRun(next), data: {} }] };
}

/**
 * An option of a decision tree was taken.
 *
 * @returns `undefined` where the node has no such option
 */
export function branchTaken(
  run: AidRun | undefined,
  frame: RunFrame<DecisionTree>,
  node: OpaqueId,
  option: OpaqueId,
): RunChange | undefined {
  const asked = frame.aid.nodes.find(({ id }) => id === node);
  if (!asked?.options.some(({ id }) => id === option)) return undefined;
  const { run: current, events } = continueRun(run, frame);
  const next = { ...current, completedAt: undefined };
  const taken = { type: 'aid.branch_taken' as const, ...aboutRun(next), step: node, data: { option } };
  return { run: next, events: [...events, taken] };
}
