import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { splitLines } from './lines.ts';
import type { BatchRow, ContentDb } from './schema.ts';
import type { ContentState } from './state.ts';

/** Where a live item lies: in which segment of which batch, at which place. */
type Place = { batch: number; segment: number; at: number };

/** The live items of some kinds. */
export type Places<K extends ContentKind> = (kind: K) => ReadonlyMap<OpaqueId, Place>;

/** What a kind's batches say; `places` is worked out when it is first asked for. */
type Snapshot = { epoch: number; lastId: number; rows: readonly BatchRow[]; places: Lazy };
type Lazy = () => ReadonlyMap<OpaqueId, Place>;

const NOTHING_READ: Snapshot = { epoch: -1, lastId: 0, rows: [], places: () => new Map() };

/**
 * Finds items by id. The ids of a kind are read once and kept; later lookups read only the batches that came since. An
 * index of ids inside the database would cost a third of a first sync.
 *
 * @returns `at` takes the state as the running transaction sees it, and reads what it lacks of some kinds in that
 *   transaction: a page's aids wait for nothing that says where ten thousand rules lie. `known` tells the places of a kind
 *   without a read; they may have changed since their epoch
 */
export function directoryReader(db: ContentDb): {
  at<K extends ContentKind>(state: ContentState, kinds: readonly K[]): Promise<Places<K>>;
  known(kind: ContentKind): { epoch: number; places: Lazy };
} {
  const kept = new Map<ContentKind, Snapshot>();
  const known = (kind: ContentKind) => kept.get(kind) ?? NOTHING_READ;

  const follow = async (kind: ContentKind, { epoch, lastId }: ContentState): Promise<Snapshot> => {
    const last = known(kind);
    const base = last.epoch === epoch && last.lastId <= lastId ? last : NOTHING_READ;
    if (base.epoch === epoch && base.lastId === lastId) return base;
    const news = await db.batches
      .where('[kind+id]')
      .between([kind, base.lastId], [kind, Number.MAX_VALUE], false)
      .toArray();
    const rows = [...base.rows, ...news];
    // A snapshot is never changed: a slower transaction may still be looking at an older one.
    const snapshot = { epoch, lastId, rows, places: once(() => placesOf(rows)) };
    kept.set(kind, snapshot);
    return snapshot;
  };

  return {
    async at(state, kinds) {
      const read = await Promise.all(kinds.map(async (kind) => [kind, await follow(kind, state)] as const));
      const snapshots = new Map<ContentKind, Snapshot>(read);
      return (kind) => (snapshots.get(kind) ?? NOTHING_READ).places();
    },
    known,
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** @param rows of one kind, oldest first */
function placesOf(rows: readonly BatchRow[]): Map<OpaqueId, Place> {
  const places = new Map<OpaqueId, Place>();
  for (const { id: batch, segmentSize, ids, gone } of rows) {
    for (const id of splitLines(gone)) places.delete(id);
    for (const [index, id] of splitLines(ids).entries()) {
      places.set(id, { batch, segment: batch + Math.floor(index / segmentSize), at: index % segmentSize });
    }
  }
  return places;
}
