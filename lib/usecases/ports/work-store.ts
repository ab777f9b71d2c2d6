import type { AlongsideEvent, EventDraft } from '../../contracts/event.ts';
import type { Verdict } from '../../contracts/event-intake.ts';
import type { EventId, OpaqueId } from '../../contracts/ids.ts';
import type { AidRun, RunChange } from '../../domain/content/aid-run.ts';
import type { SyncFailure } from '../sync-failure.ts';

export type { AidRun, RunChange } from '../../domain/content/aid-run.ts';

type OutboxState = {
  /** Events not yet acknowledged. */
  pending: number;
  /** Events the endpoint refused; it keeps them in its dead-letter table. */
  rejected: number;
};

/** Where sending and syncing stand after failures. */
export type RetryState = {
  /** Failures since the last success. */
  attempts: number;
  /** UTC instant before which nothing is tried by itself. */
  notBefore: string;
  /** The last failure, for whoever asks in the meantime. */
  failure: SyncFailure;
};

/** The work database of one workspace: precious, every commit is durable before its promise resolves. */
export interface WorkStore {
  /** The newest run of an aid on a record, completed or not. */
  run(aid: OpaqueId, recordKey: string): Promise<AidRun | undefined>;
  /**
   * Decides inside the transaction that writes: the newest run goes in, the changed run and its events come out,
   * and both are stored together or not at all. `undefined` from `decide` changes nothing.
   *
   * @param decide also gets what makes the id of an event that another one must name
   * @returns the stored run, or the run as it was
   */
  changeRun(
    aid: OpaqueId,
    recordKey: string,
    decide: (run: AidRun | undefined, newEventId: () => EventId) => RunChange | undefined,
  ): Promise<AidRun | undefined>;
  /** Stores events that change no run. */
  record(drafts: readonly EventDraft[]): Promise<AlongsideEvent[]>;
  /** The oldest unacknowledged events, by `seq`. */
  outbox(limit: number): Promise<AlongsideEvent[]>;
  /** Takes events out of the outbox, each by the verdict on its own id; unknown ids are ignored. */
  settle(verdicts: readonly Verdict[]): Promise<void>;
  outboxState(): Promise<OutboxState>;
  /** Records `device.data_loss` if this database came back without events that it had committed. */
  noticeLoss(): Promise<void>;
  /** `undefined` after a success. Kept in the database, since the worker may die between two tries. */
  retryState(): Promise<RetryState | undefined>;
  setRetryState(state: RetryState | undefined): Promise<void>;
}
