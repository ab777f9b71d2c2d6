import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import {
  addBatches,
  lastSegment,
  makeBatch,
  removeBatches,
  SEGMENT_MAX,
  type StoredItem,
  segmentKeys,
  toStored,
} from './batches.ts';
import { readBody } from './bodies.ts';
import { splitLines } from './lines.ts';
import type { BatchRow, ContentDb } from './schema.ts';
import { readState, readTrustedFrom, writeState } from './state.ts';

/** Small batches of a kind that are let lie before they are worth merging. */
const SMALL_MAX = 8;
/** Most batches rewritten in one transaction, so that nobody waits long behind it. */
const AT_ONCE_MAX = 16;

/**
 * Rewrites some batches as one: many small ones, or one of which less than half is live. Only live items move, so an
 * item never ends up newer than something that replaced it. Runs inside a transaction that writes every table.
 *
 * @returns whether something was rewritten, so that more may wait
 */
export async function foldSome(db: ContentDb): Promise<boolean> {
  const state = await readState(db);
  // What a pull from nothing brings is told from the old by its number.
  if (state.resyncFrom !== undefined) return false;
  const all = await db.batches.orderBy('id').toArray();
  const newest = newestOf(all);
  const chosen = choose(all, newest);
  const kind = chosen[0]?.kind;
  if (!kind) return false;
  const items = await liveItems(db, kind, chosen, newest);
  const gone = neededTombstones(kind, all, chosen, newest);
  await removeBatches(db, chosen);
  const isEmpty = items.length === 0 && gone.length === 0;
  const merged = isEmpty ? [] : [makeBatch(kind, items, gone, state.lastId + 1)];
  await addBatches(db, merged);
  const lastId = Math.max(state.lastId, ...merged.map(lastSegment));
  await writeState(db, { ...state, lastId, epoch: state.epoch + 1 });
  return true;
}

/** `kind/id` → number of the newest batch that speaks of it. */
type Newest = ReadonlyMap<string, number>;

function newestOf(batches: readonly BatchRow[]): Newest {
  const newest = new Map<string, number>();
  for (const { id: batch, kind, ids, gone } of batches) {
    for (const id of [...splitLines(gone), ...splitLines(ids)]) newest.set(`${kind}/${id}`, batch);
  }
  return newest;
}

function choose(all: readonly BatchRow[], newest: Newest): BatchRow[] {
  const hollow = all.find((batch) => isHollow(batch, newest));
  if (hollow) return [hollow];
  for (const kind of Object.keys(SEGMENT_MAX) as ContentKind[]) {
    const small = all.filter((each) => each.kind === kind && isSmall(each));
    if (small.length > SMALL_MAX) return small.slice(0, AT_ONCE_MAX);
  }
  return [];
}

function isHollow({ id: batch, kind, ids }: BatchRow, newest: Newest): boolean {
  const all = splitLines(ids);
  const live = all.filter((id) => newest.get(`${kind}/${id}`) === batch);
  return live.length * 2 < all.length;
}

function isSmall({ kind, ids }: BatchRow): boolean {
  return splitLines(ids).length * 2 < SEGMENT_MAX[kind];
}

async function liveItems(
  db: ContentDb,
  kind: ContentKind,
  batches: readonly BatchRow[],
  newest: Newest,
): Promise<StoredItem[]> {
  const trustedFrom = await readTrustedFrom(db);
  const items: StoredItem[] = [];
  for (const batch of batches) {
    const segments = await db.bodies.bulkGet(segmentKeys(batch));
    const bodies = segments.flatMap((segment) => segment?.bodies ?? []);
    for (const [index, id] of splitLines(batch.ids).entries()) {
      if (newest.get(`${kind}/${id}`) !== batch.id) continue;
      const item = readBody(kind, id, bodies[index], batch.id >= trustedFrom);
      if (item) items.push(toStored(item));
    }
  }
  return items;
}

/** A tombstone is needed as long as an older batch that stays holds the item. */
function neededTombstones(
  kind: ContentKind,
  all: readonly BatchRow[],
  chosen: readonly BatchRow[],
  newest: Newest,
): OpaqueId[] {
  const staying = new Set(
    all.filter((each) => each.kind === kind && !chosen.includes(each)).flatMap(({ ids }) => splitLines(ids)),
  );
  return chosen.flatMap(({ id: batch, gone }) =>
    splitLines(gone).filter((id) => newest.get(`${kind}/${id}`) === batch && staying.has(id)),
  );
}
