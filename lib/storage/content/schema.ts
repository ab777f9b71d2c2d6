import Dexie, { type Table } from 'dexie';
import type { ContentKind } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { SkippedItem } from '../../usecases/ports/content-store.ts';
import { strictIndexedDb } from '../strict-indexed-db.ts';

/*
 * Content lies in segments, numbered by age. A segment holds up to a chunk of items of one kind, each body a
 * string of JSON, and the ids that are gone; of one id, the newest segment wins. A page of a pull is written as
 * new segments and touches no old one, so a first sync, a delta and a resync are the same write; folding merges
 * small segments and drops what newer ones replaced.
 *
 * `directory` is what every lookup needs of a segment, `headers` what a list of aids shows, `bodies` the rest.
 */
export type DirectoryRow = { id: number; kind: ContentKind; ids: OpaqueId[]; gone: OpaqueId[] };
/** `headers`: JSON of `AidHeader[]`. */
export type HeadersRow = { id: number; headers: string };
export type BodiesRow = DirectoryRow & { bodies: string[] };
/** `since`: number of the newest segment when the item was skipped. */
export type SkippedRow = SkippedItem & { since: number; reported: boolean };

export type ContentDb = Dexie & {
  directory: Table<DirectoryRow, number>;
  headers: Table<HeadersRow, number>;
  bodies: Table<BodiesRow, [ContentKind, number]>;
  skipped: Table<SkippedRow, [string, OpaqueId]>;
  meta: Table<unknown, string>;
};

const VERSION = 1;

/** Declares the content database of a workspace; nothing is opened yet. */
export function contentDb(workspace: string): ContentDb {
  const db = new Dexie(`alongside-content-${workspace}`, {
    // A cache: what a power cut takes, the next sync brings.
    chromeTransactionDurability: 'relaxed',
    // Content is large and read whole; Dexie's cache would hold and clone a second copy.
    cache: 'disabled',
    indexedDB: strictIndexedDb(indexedDB, VERSION * 10),
    IDBKeyRange,
  }) as ContentDb;
  db.version(VERSION).stores({
    directory: 'id',
    headers: 'id',
    bodies: '[kind+id]',
    skipped: '[kind+id]',
    meta: 'key',
  });
  return db;
}
