import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { BodiesRow, ContentDb } from './schema.ts';
import type { ContentState } from './state.ts';

/** Segments kept in memory, about 130 KB each: the aids somebody goes back and forth between lie in a few. */
const KEPT_MAX = 16;

/**
 * Reads segments of bodies and keeps those read last. A segment is never changed under its number as long as the
 * epoch stays, so what is kept is as good as what is stored; whoever watches the content watches its state.
 *
 * @returns `read` takes the state as the running transaction sees it, and reads what it lacks in that transaction
 */
export function segmentReader(db: ContentDb): {
  read(state: ContentState, kind: ContentKind, ids: readonly number[]): Promise<Map<number, BodiesRow>>;
  /** A segment that is kept from this epoch. */
  kept(epoch: number, kind: ContentKind, id: number): BodiesRow | undefined;
} {
  let epoch = -1;
  let kept = new Map<string, BodiesRow>();

  const read = async (state: ContentState, kind: ContentKind, ids: readonly number[]) => {
    if (state.epoch !== epoch) {
      epoch = state.epoch;
      kept = new Map();
    }
    // Another read may meanwhile see another epoch; this one goes on with what belongs to its own.
    const mine = kept;
    const missing = ids.filter((id) => !mine.has(`${kind} ${id}`));
    const rows = missing.length === 0 ? [] : await db.bodies.bulkGet(missing.map((id) => [kind, id]));
    const found = new Map<number, BodiesRow>();
    for (const id of ids) {
      const key = `${kind} ${id}`;
      const row = mine.get(key) ?? rows[missing.indexOf(id)];
      if (!row) continue;
      found.set(id, row);
      mine.delete(key);
      mine.set(key, row);
    }
    for (const oldest of [...mine.keys()].slice(0, Math.max(0, mine.size - KEPT_MAX))) mine.delete(oldest);
    return found;
  };
  return {
    read,
    kept: (of, kind, id) => (of === epoch ? kept.get(`${kind} ${id}`) : undefined),
  };
}
