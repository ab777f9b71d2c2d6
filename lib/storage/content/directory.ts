import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { splitLines } from './lines.ts';
import type { BatchRow, ContentDb } from './schema.ts';
import type { ContentState } from './state.ts';

/** Where a live item lies: in which segment of which batch, at which place. */
type Place = { batch: number; segment: number; at: number };
export type Places = Record<ContentKind, ReadonlyMap<OpaqueId, Place>>;

/** What is known of the places without a read; they may have changed since. */
type KnownPlaces = { epoch: number; places: Places };

type Snapshot = { epoch: number; lastId: number; places: Places };

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
  let kept: Snapshot = { epoch: -1, lastId: 0, places: emptyPlaces() };

  const at = async ({ epoch, lastId }: ContentState) => {
    const base = kept.epoch === epoch && kept.lastId <= lastId ? kept : undefined;
    if (base?.lastId === lastId) return base.places;
    const rows = await db.batches
      .where('id')
      .above(base?.lastId ?? 0)
      .toArray();
    const places = addRows(base?.places ?? emptyPlaces(), rows);
    // A snapshot is never changed: a slower transaction may still be looking at an older one.
    kept = { epoch, lastId, places };
    return places;
  };
  return { at, known: () => kept };
}

function emptyPlaces(): Places {
  return { unit: new Map(), aid: new Map(), lesson: new Map(), rule: new Map(), path: new Map() };
}

function addRows(base: Places, rows: readonly BatchRow[]): Places {
  const places = {
    unit: new Map(base.unit),
    aid: new Map(base.aid),
    lesson: new Map(base.lesson),
    rule: new Map(base.rule),
    path: new Map(base.path),
  };
  for (const { id: batch, kind, segmentSize, ids, gone } of rows) {
    for (const id of splitLines(gone)) places[kind].delete(id);
    for (const [index, id] of splitLines(ids).entries()) {
      const segment = batch + Math.floor(index / segmentSize);
      places[kind].set(id, { batch, segment, at: index % segmentSize });
    }
  }
  return places;
}
