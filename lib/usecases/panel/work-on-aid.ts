import type { Aid } from '../../contracts/aid.ts';
import type { EventId, OpaqueId } from '../../contracts/ids.ts';
import type { AidRun, RunChange, RunFrame } from '../../domain/content/aid-run.ts';
import type { WorkStore } from '../ports/work-store.ts';
import type { Clock } from './clock.ts';

/** An aid on a record, and the rule that brought it there. */
export type AidOnRecord<A extends Aid = Aid> = {
  aid: A;
  rule: OpaqueId | undefined;
  recordKey: string;
};

/** An act on an aid: the run as it is in, the changed run and its events out; `undefined` changes nothing. */
export type Decide<A extends Aid = Aid> = (
  run: AidRun | undefined,
  frame: RunFrame<A>,
  newEventId: () => EventId,
) => RunChange | undefined;

type Work = {
  /** What a run looks like once this is stored. A run that has it already stays as it is. */
  foresee(run: AidRun | undefined): AidRun | undefined;
  /** Resolves once state and events are durable, and rejects where this device cannot store them. */
  stored: Promise<unknown>;
};

/** Does something with an aid on a record. */
export function workOnAid<A extends Aid>(
  work: Pick<WorkStore, 'changeRun'>,
  clock: Clock,
  on: AidOnRecord<A>,
  decide: Decide<A>,
): Work {
  const frame = { ...on, at: clock.now().toISOString(), newRunId: clock.newId() };
  const idOfNone = () => '';
  return {
    foresee: (run) => decide(run, frame, idOfNone)?.run ?? run,
    stored: work.changeRun(on.aid.id, on.recordKey, (run, newEventId) => decide(run, frame, newEventId)),
  };
}
