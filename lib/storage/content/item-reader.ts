import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { readBody } from './bodies.ts';
import type { directoryReader, Places } from './directory.ts';
import type { ItemOf } from './parse-page.ts';
import type { ContentDb } from './schema.ts';
import { segmentReader } from './segment-reader.ts';
import { type ContentState, readState, readTrustedFrom } from './state.ts';

/** Reads items of some kinds by id. */
export type ReadItems<Kinds extends ContentKind> = <K extends Kinds>(
  kind: K,
  ids: readonly OpaqueId[],
) => Promise<ItemOf[K][]>;

function placed(places: ReturnType<Places<ContentKind>>, ids: readonly OpaqueId[]) {
  return ids.flatMap((id) => {
    const place = places.get(id);
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
    /**
     * Within a transaction on `meta`, `batches` and `bodies`, whose state is read once for all that follows.
     *
     * @param kinds those that will be asked for
     */
    async within<Kinds extends ContentKind>(
      kinds: readonly Kinds[],
    ): Promise<{ state: ContentState; items: ReadItems<Kinds> }> {
      const [state, trustedFrom] = await Promise.all([readState(db), readTrustedFrom(db)]);
      const places = await directory.at(state, kinds);
      trusted = trustedFrom;
      const items: ReadItems<Kinds> = async (kind, ids) => {
        const found = placed(places(kind), ids);
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
      const { epoch, places } = directory.known(kind);
      const items: ItemOf[K][] = [];
      const found = placed(places(), ids);
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
