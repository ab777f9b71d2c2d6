import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { splitLines } from './lines.ts';
import type { BatchRow, ContentDb } from './schema.ts';
import type { ContentState } from './state.ts';

/** Where a live item lies: in which segment of which batch, at which place. */
type Place = { batch: number; segment: number; at: number };

/** The live items of a kind. */
export type Places = (kind: ContentKind) => ReadonlyMap<OpaqueId, Place>;

/** What is known of the places without a read; they may have changed since. */
type KnownPlaces = { epoch: number; places: Places };

type Snapshot = { epoch: number; lastId: number; rows: readonly BatchRow[]; places: Places };

/**
 * Finds items by id. The ids of all batches are read once and kept; later lookups read only the batches that came
 * since. An index of ids inside the database would cost a third of a first sync.
 *
 * @returns `at` takes the state as the running transaction sees it, and reads what it lacks in that transaction
 */
export function directoryReader(db: ContentDb): {
  at(state: ContentState): Promise<Places>;
  known(): KnownPlaces;
} {
  let kept: Snapshot = { epoch: -1, lastId: 0, rows: [], places: placesIn([]) };

  const at = async ({ epoch, lastId }: ContentState) => {
    const base = kept.epoch === epoch && kept.lastId <= lastId ? kept : undefined;
    if (base?.lastId === lastId) return base.places;
    const news = await db.batches
      .where('id')
      .above(base?.lastId ?? 0)
      .toArray();
    const rows = [...(base?.rows ?? []), ...news];
    const places = placesIn(rows);
    // A snapshot is never changed: a slower transaction may still be looking at an older one.
    kept = { epoch, lastId, rows, places };
    return places;
  };
  return { at, known: () => kept };
}

/** Of each kind when it is first asked for: a page's aids wait for nothing that says where ten thousand rules lie. */
function placesIn(rows: readonly BatchRow[]): Places {
  const made = new Map<ContentKind, ReadonlyMap<OpaqueId, Place>>();
  return (kind) => {
    const places = made.get(kind) ?? placesOf(rows.filter((row) => row.kind === kind));
    made.set(kind, places);
    return places;
  };
}

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
