import Dexie, { type Table, type Transaction } from 'dexie';
import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Shard } from '../../domain/matching/index/shard.ts';
import type { MediaUse } from '../../domain/media/media-in.ts';
import type { MediaStanding } from '../../domain/media/media-standing.ts';
import type { PictureSize } from '../../domain/media/picture-size.ts';
import type { SearchPart } from '../../domain/search/search-part.ts';
import type { SkippedItem } from '../../usecases/ports/content-store.ts';
import { strictIndexedDb } from '../strict-indexed-db.ts';

/*
 * Content lies in batches: what one page of a pull brought of one kind. The bodies of a batch, each a string of JSON,
 * lie in segments of a bounded size; batch and segments are numbered by age. Of one id, the newest batch wins.
 * A page touches nothing that is there, so a first sync, a delta and a resync are the same write; folding merges
 * small batches and drops what newer ones replaced.
 *
 * `batches` is what every lookup needs, found by kind, `headers` what a list of aids shows, `bodies` the rest. Ids are joined by
 * line breaks: one long string is read much faster than a thousand short ones. Bodies are not: those are long themselves.
 *
 * `media` and `mediaFiles` hold the pictures, films and captions that the bodies name: see `media/`.
 *
 * `shards` is the index of the rules, made from their bodies: see `lib/domain/matching/index`. `search` is that of the aids and
 * lessons: see `search/`.
 */

export type BatchRow = {
  /** Number of its first segment; the others count on. */
  id: number;
  kind: ContentKind;
  /** Bodies in each segment but the last. */
  segmentSize: number;
  ids: string;
  gone: string;
  /** Of a small batch of aids, JSON of `AidHeader[]`; else empty. Rows of version 1 have none. */
  headers?: string;
};
/** Headers of a large batch. `id`: its number. `headers`: JSON of `AidHeader[]`. */
export type HeadersRow = { id: number; headers: string };
/** One segment. The first one of a batch tells what the batch says is gone. */
export type BodiesRow = { kind: ContentKind; id: number; gone: string; bodies: string[] };
/** `since`: number of the newest segment when the item was skipped. */
export type SkippedRow = SkippedItem & { since: number; reported: boolean };

/** A file that content shows, whether it is here or not. */
export type MediaRow = MediaStanding & {
  sha256: string;
  use: MediaUse;
  /** Bytes that it takes; 0 where it is not here. */
  bytes: number;
  size: PictureSize | undefined;
  /** How often it was asked for in vain, and the UTC instant before which it is not asked for again. */
  attempts: number;
  notBefore: string | undefined;
};
/** Apart from its row, so that counting files reads none. */
type MediaFileRow = { sha256: string; blob: Blob };

export type ContentDb = Dexie & {
  batches: Table<BatchRow, number>;
  headers: Table<HeadersRow, number>;
  bodies: Table<BodiesRow, [ContentKind, number]>;
  skipped: Table<SkippedRow, [string, OpaqueId]>;
  shards: Table<Shard, string>;
  media: Table<MediaRow, string>;
  mediaFiles: Table<MediaFileRow, string>;
  search: Table<SearchPart & { name: string }, string>;
  meta: Table<unknown, string>;
};

const VERSION = 4;

/** Version 1 had no index of the rules. */
async function fromVersion1(tx: Transaction): Promise<void> {
  await tx.table('meta').where('key').equals('state').modify({ rules: 1 });
}

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
  const version2 = db.version(2).stores({
    batches: 'id',
    headers: 'id',
    bodies: '[kind+id]',
    skipped: '[kind+id]',
    shards: 'key',
    meta: 'key',
  });
  version2.upgrade(fromVersion1);
  db.version(3).stores({ media: 'sha256', mediaFiles: 'sha256', search: 'name' });
  db.version(VERSION).stores({ batches: 'id, [kind+id]' });
  return db;
}
