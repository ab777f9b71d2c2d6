import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { readBody } from './bodies.ts';
import type { directoryReader, Places } from './directory.ts';
import type { ItemOf } from './parse-page.ts';
import type { ContentDb } from './schema.ts';
import { segmentReader } from './segment-reader.ts';
import { type ContentState, readState, readTrustedFrom } from './state.ts';

export type ReadItems = <K extends ContentKind>(kind: K, ids: readonly OpaqueId[]) => Promise<ItemOf[K][]>;

function placed(places: Places, kind: ContentKind, ids: readonly OpaqueId[]) {
  const ofKind = places(kind);
  return ids.flatMap((id) => {
    const place = ofKind.get(id);
    return place ? [{ id, ...place }] : [];
  });
}

/**
 * Reads items by id, in the order asked for, without those that are not stored.
 *
 * @param directory finds them
 */
export function itemReader(db: ContentDb, directory: ReturnType<typeof directoryReader>) {
  const segments = segmentReader(db);
  let trusted = Number.POSITIVE_INFINITY;
  return {
    /** Within a transaction on `meta`, `batches` and `bodies`, whose state is read once for all that follows. */
    async within(): Promise<{ state: ContentState; items: ReadItems }> {
      const [state, trustedFrom] = await Promise.all([readState(db), readTrustedFrom(db)]);
      const places = await directory.at(state);
      trusted = trustedFrom;
      const items: ReadItems = async (kind, ids) => {
        const found = placed(places, kind, ids);
        const rows = await segments.read(state, kind, [...new Set(found.map(({ segment }) => segment))]);
        return found.flatMap(({ id, segment, at }) => {
          const item = readBody(kind, id, rows.get(segment)?.bodies[at], segment >= trustedFrom);
          return item ? [item] : [];
        });
      };
      return { state, items };
    },

    /** What earlier reads have left in memory; `undefined` where some of it would have to be read. */
    held<K extends ContentKind>(kind: K, ids: readonly OpaqueId[]): ItemOf[K][] | undefined {
      const { epoch, places } = directory.known();
      const items: ItemOf[K][] = [];
      const found = placed(places, kind, ids);
      // One that no read has met yet may be on the device all the same.
      if (found.length < ids.length) return undefined;
      for (const { id, segment, at } of found) {
        const row = segments.kept(epoch, kind, segment);
        if (!row) return undefined;
        const item = readBody(kind, id, row.bodies[at], segment >= trusted);
        if (item) items.push(item);
      }
      return items;
    },
  };
}
