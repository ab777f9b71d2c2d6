import Dexie, { type EntityTable, type Table } from 'dexie';
import type { AlongsideEvent } from '../../contracts/event.ts';
import type { RejectionReason } from '../../contracts/event-intake.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Shown } from '../../domain/learning/reminder-delivery.ts';
import type { ReminderPreferences } from '../../domain/learning/reminder-preferences.ts';
import type { AidMark } from '../../usecases/ports/aid-marks.ts';
import type { AidRun, RetryState } from '../../usecases/ports/work-store.ts';
import { type DataLoss, strictIndexedDb } from '../strict-indexed-db.ts';

/** `order` grows with each run opened, so that the newest is known whatever the clock did. */
type RunRow = AidRun & { order: number };

export type MetaRow =
  | { key: `seq:${string}`; seq: number }
  | { key: 'created'; dataLoss: DataLoss }
  | ({ key: 'retry' } & RetryState)
  | { key: 'reminders-shown'; shown: Shown[] }
  | ({ key: 'reminder-preferences' } & ReminderPreferences);

/** `order` is that in which they happened, whatever the clock did. */
export type SignalRow = AlongsideEvent & { order: number };

type RejectedRow = { id: string; seq: number; type: string; reason: RejectionReason; at: string };

export type WorkDb = Dexie & {
  runs: EntityTable<RunRow, 'order'>;
  /** What this person did with aids, apart from any record. */
  marks: Table<AidMark, OpaqueId>;
  /** How far this person is in each lesson. */
  lessons: Table<unknown, OpaqueId>;
  /** One for each high-risk step that was learned: [aid, step]. */
  reminders: Table<unknown, [OpaqueId, OpaqueId]>;
  /** Events that bear on reminders and were not taken in yet. */
  signals: Table<SignalRow, number, AlongsideEvent>;
  outbox: Table<AlongsideEvent, string>;
  rejected: Table<RejectedRow, string>;
  meta: Table<MetaRow, string>;
};

const VERSION = 2;

/** Declares the work database of a workspace; nothing is opened yet. */
export function workDb(workspace: string): WorkDb {
  const strict = strictIndexedDb(indexedDB, VERSION * 10);
  const db = new Dexie(`alongside-work-${workspace}`, {
    // The promise of a commit is a promise about power loss too.
    chromeTransactionDurability: 'strict',
    // Dexie's cache shows changes before they are committed; a tick is shown once it is safe.
    cache: 'disabled',
    indexedDB: strict,
    IDBKeyRange,
  }) as WorkDb;
  db.version(VERSION).stores({
    runs: '++order, &id, [aid+recordKey]',
    marks: 'aid',
    lessons: 'lesson',
    reminders: '[aid+step]',
    signals: '++order',
    outbox: 'id, [install+seq]',
    rejected: 'id',
    meta: 'key',
  });
  db.on('populate', (tx) => {
    tx.table<MetaRow>('meta').add({ key: 'created', dataLoss: strict.dataLoss() });
  });
  return db;
}
