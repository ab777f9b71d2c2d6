import type { ContentKind } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { ContentDb, DirectoryRow } from './schema.ts';
import type { ContentState } from './state.ts';

/** Where a live item lies: in which segment, at which place of it. */
export type Place = { segment: number; at: number };
export type Places = Record<ContentKind, ReadonlyMap<OpaqueId, Place>>;

type Snapshot = { epoch: number; lastId: number; places: Places };

/**
 * Finds items by id. The directory of the segments is read once and kept; later lookups read only the segments
 * that came since. An index of ids inside the database would cost a third of a first sync.
 *
 * @returns takes the state as the running transaction sees it, and reads what it lacks in that transaction
 */
export function directoryReader(db: ContentDb): (state: ContentState) => Promise<Places> {
  let kept: Snapshot = { epoch: -1, lastId: 0, places: emptyPlaces() };

  return async ({ epoch, lastId }) => {
    const base = kept.epoch === epoch && kept.lastId <= lastId ? kept : undefined;
    if (base?.lastId === lastId) return base.places;
    const rows = await db.directory
      .where('id')
      .above(base?.lastId ?? 0)
      .toArray();
    const places = addRows(base?.places ?? emptyPlaces(), rows);
    // A snapshot is never changed: a slower transaction may still be looking at an older one.
    kept = { epoch, lastId, places };
    return places;
  };
}

function emptyPlaces(): Places {
  return { unit: new Map(), aid: new Map(), lesson: new Map(), rule: new Map() };
}

function addRows(base: Places, rows: readonly DirectoryRow[]): Places {
  const places = {
    unit: new Map(base.unit),
    aid: new Map(base.aid),
    lesson: new Map(base.lesson),
    rule: new Map(base.rule),
  };
  for (const { id: segment, kind, ids, gone } of rows) {
    for (const id of gone) places[kind].delete(id);
    for (const [at, id] of ids.entries()) places[kind].set(id, { segment, at });
  }
  return places;
}
