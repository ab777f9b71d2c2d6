import type { EventDraft } from '../../contracts/event.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Reminder } from '../../domain/learning/reminder.ts';
import type { Shown } from '../../domain/learning/reminder-delivery.ts';
import type { ReminderPreferences } from '../../domain/learning/reminder-preferences.ts';
import type { Signal } from '../../domain/learning/reminder-signals.ts';

/** All that reminders are decided by. */
export type ReminderState = {
  reminders: Reminder[];
  /** Oldest first. */
  shown: Shown[];
  preferences: ReminderPreferences;
  /** What happened since they were looked at last, in its order. */
  signals: Signal[];
  /** Of the runs that the signals speak of: when each step was ticked, UTC instants. */
  ticks: ReadonlyMap<OpaqueId, Readonly<Record<OpaqueId, string>>>;
};

export type ReminderChange = {
  /** Those that changed or are new. */
  reminders: readonly Reminder[];
  /** All that is to be kept; absent: as it was. */
  shown?: readonly Shown[];
  /** How many signals, from the first, are done with. */
  taken: number;
  events: readonly EventDraft[];
};

/** The reminders of one person in one workspace. */
export interface ReminderStore {
  state(): Promise<ReminderState>;
  /**
   * Decides inside the transaction that writes, and stores the change and its events together or not at all.
   * `undefined` from `decide` changes nothing.
   */
  change(decide: (state: ReminderState) => ReminderChange | undefined): Promise<void>;
  preferences(): Promise<ReminderPreferences>;
  setPreferences(preferences: ReminderPreferences): Promise<void>;
  /** Whether a checklist was begun, is not complete, and was last ticked after an instant (ms since the epoch). */
  isRunUnderWay(since: number): Promise<boolean>;
}

/** Reminders for a context that most often has no use for them. */
export interface LateReminders {
  /** Whether there is any, or anything that may lead to one; cheap. */
  any(): Promise<boolean>;
  /** Loads what they are read and written with, once. */
  store(): Promise<ReminderStore>;
}
