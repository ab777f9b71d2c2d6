import type { ContentKind } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { readBody } from './bodies.ts';
import type { ContentDb, DirectoryRow } from './schema.ts';
import {
  addSegments,
  cutSegments,
  removeSegments,
  SEGMENT_MAX,
  type StoredItem,
  toStored,
} from './segments.ts';
import { readState, readTrustedFrom, writeState } from './state.ts';

/** Small segments of a kind that are let lie before they are worth merging. */
const SMALL_MAX = 8;
/** Most segments rewritten in one transaction, so that nobody waits long behind it. */
const BATCH_MAX = 16;

/**
 * Rewrites one batch of segments: many small ones into full ones, and full ones of which less than half is live.
 * Only live items move, so an item never ends up newer than something that replaced it. Runs inside a transaction
 * that writes every table.
 *
 * @returns whether something was rewritten, so that another batch may wait
 */
export async function foldBatch(db: ContentDb): Promise<boolean> {
  const state = await readState(db);
  // What a pull from nothing brings is told from the old by its number.
  if (state.resyncFrom !== undefined) return false;
  const rows = await db.directory.orderBy('id').toArray();
  const newest = newestOf(rows);
  const batch = chooseBatch(rows, newest);
  const kind = batch[0]?.kind;
  if (!kind) return false;
  const items = await liveItems(db, kind, batch, newest);
  const gone = neededTombstones(kind, rows, batch, newest);
  const segments = cutSegments(kind, items, gone, state.lastId + 1);
  await removeSegments(db, batch);
  await addSegments(db, segments);
  const lastId = state.lastId + segments.directory.length;
  await writeState(db, { ...state, lastId, epoch: state.epoch + 1 });
  return true;
}

/** `kind/id` → number of the newest segment that speaks of it. */
type Newest = ReadonlyMap<string, number>;

function newestOf(rows: readonly DirectoryRow[]): Newest {
  const newest = new Map<string, number>();
  for (const { id: segment, kind, ids, gone } of rows) {
    for (const id of [...gone, ...ids]) newest.set(`${kind}/${id}`, segment);
  }
  return newest;
}

function chooseBatch(rows: readonly DirectoryRow[], newest: Newest): DirectoryRow[] {
  for (const kind of Object.keys(SEGMENT_MAX) as ContentKind[]) {
    const ofKind = rows.filter((row) => row.kind === kind);
    const hollow = ofKind.filter((row) => isHollow(row, newest));
    if (hollow.length > 0) return hollow.slice(0, BATCH_MAX);
    const small = ofKind.filter(({ ids }) => ids.length * 2 < SEGMENT_MAX[kind]);
    if (small.length > SMALL_MAX) return small.slice(0, BATCH_MAX);
  }
  return [];
}

function isHollow({ id: segment, kind, ids }: DirectoryRow, newest: Newest): boolean {
  const live = ids.filter((id) => newest.get(`${kind}/${id}`) === segment).length;
  return ids.length > 0 && live * 2 < ids.length;
}

async function liveItems(
  db: ContentDb,
  kind: ContentKind,
  batch: readonly DirectoryRow[],
  newest: Newest,
): Promise<StoredItem[]> {
  const trustedFrom = await readTrustedFrom(db);
  const segments = await db.bodies.bulkGet(batch.map(({ id }) => [kind, id] as [ContentKind, number]));
  return segments.flatMap((segment) => {
    if (!segment) return [];
    return segment.ids.flatMap((id, at) => {
      if (newest.get(`${kind}/${id}`) !== segment.id) return [];
      const item = readBody(kind, id, segment.bodies[at], segment.id >= trustedFrom);
      return item ? [toStored(item)] : [];
    });
  });
}

/** A tombstone is needed as long as an older segment outside the batch still holds the item. */
function neededTombstones(
  kind: ContentKind,
  rows: readonly DirectoryRow[],
  batch: readonly DirectoryRow[],
  newest: Newest,
): OpaqueId[] {
  const staying = new Set(
    rows.filter((row) => row.kind === kind && !batch.includes(row)).flatMap(({ ids }) => ids),
  );
  return batch.flatMap(({ id: segment, gone }) =>
    gone.filter((id) => newest.get(`${kind}/${id}`) === segment && staying.has(id)),
  );
}
