import type { Aid, Checklist, DecisionTree } from '../../contracts/aid.ts';
import type { EventId, OpaqueId } from '../../contracts/ids.ts';
import {
  branchTaken,
  type ErrorReport,
  errorEscalated,
  errorReported,
  snippetCopied,
} from '../../domain/content/aid-acts.ts';
import { type AidRun, openRun, type RunChange, type RunFrame } from '../../domain/content/aid-run.ts';
import { startOver, tickStep, untickStep } from '../../domain/content/checklist-run.ts';
import { completeRun } from '../../domain/content/complete-run.ts';
import type { WorkStore } from '../ports/work-store.ts';
import type { Clock } from './clock.ts';

/** An aid on a record, and the rule that brought it there. */
export type AidOnRecord<A extends Aid = Aid> = {
  aid: A;
  rule: OpaqueId | undefined;
  recordKey: string;
};

type Decide<A extends Aid> = (run: AidRun | undefined, frame: RunFrame<A>) => RunChange | undefined;

/**
 * What a person does with an aid. Each promise resolves once state and events are durable, and rejects where this
 * device cannot store them.
 *
 * @param work the precious store
 */
export function workOnAids(work: WorkStore, clock: Clock) {
  const frameOf = <A extends Aid>(on: AidOnRecord<A>): RunFrame<A> => ({
    ...on,
    at: clock.now().toISOString(),
    newRunId: clock.newId(),
  });
  const change = <A extends Aid>(on: AidOnRecord<A>, decide: Decide<A>) => {
    const frame = frameOf(on);
    return work.changeRun(on.aid.id, on.recordKey, (run) => decide(run, frame));
  };
  const runOf = async (on: AidOnRecord) => {
    const run = await change(on, (current, frame) => (current ? undefined : openRun(frame)));
    if (!run) throw new Error('the store returned no run for one it was told to open');
    return run;
  };
  return {
    tick: (on: AidOnRecord<Checklist>, step: OpaqueId) =>
      change(on, (run, frame) => tickStep(run, frame, step)),
    untick: (on: AidOnRecord<Checklist>, step: OpaqueId) =>
      change(on, (run, frame) => untickStep(run, frame, step)),
    /** What a run looks like once a tick or its taking back is stored; stores nothing. */
    foresee: (on: AidOnRecord<Checklist>, step: OpaqueId, act: 'tick' | 'untick') => {
      const decide = { tick: tickStep, untick: untickStep }[act];
      return (run: AidRun | undefined) => decide(run, frameOf(on), step)?.run ?? run;
    },
    startOver: (on: AidOnRecord<Checklist>) => change(on, startOver),
    complete: (on: AidOnRecord) => change(on, completeRun),
    copied: (on: AidOnRecord) => change(on, snippetCopied),
    branch: (on: AidOnRecord<DecisionTree>, node: OpaqueId, option: OpaqueId) =>
      change(on, (run, frame) => branchTaken(run, frame, node, option)),

    /** @returns id of the report, for handing it on */
    async report(on: AidOnRecord, report: ErrorReport): Promise<EventId> {
      const [event] = await work.record([errorReported(await runOf(on), report)]);
      if (!event) throw new Error('the store returned no event for one it was told to record');
      return event.id;
    },
    async escalate(on: AidOnRecord, step: OpaqueId | undefined, report: EventId): Promise<void> {
      await work.record([errorEscalated(await runOf(on), step, report)]);
    },
  };
}

export type AidWork = ReturnType<typeof workOnAids>;
