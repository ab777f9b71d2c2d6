import type { Table } from 'dexie';
import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { ContentStore } from '../../usecases/ports/content-store.ts';
import type { Pace } from '../../usecases/ports/pace.ts';
import { lateMethods } from '../late-methods.ts';
import { whenOpen } from '../when-open.ts';
import { readAll } from './bodies.ts';
import type { ContentWriter, LoadWriter } from './content-writer.ts';
import { directoryReader } from './directory.ts';
import { readHeaders } from './headers.ts';
import { inSlices } from './in-slices.ts';
import { itemReader, type ReadItems } from './item-reader.ts';
import { KIND_BODIES, readKindBodies } from './kind-bodies.ts';
import { mediaReader } from './media/media-reader.ts';
import type { ItemOf } from './parse-page.ts';
import { readIndexInfo, readShards } from './rule-index.ts';
import type { ContentDb } from './schema.ts';
import { readState, readSyncedAt, readTrustedFrom, writeUnchangedAt } from './state.ts';

const AIDS_WITH_UNITS = ['aid', 'unit'] as const;

const byTitle = new Intl.Collator(undefined, { numeric: true });

/**
 * The content database of one workspace as the use cases see it.
 *
 * @param opened settles when the database is open; only then is anything asked of it
 * @param pace for work on all rules, which must not keep the panel waiting
 * @param loadWriter asked once, when something is written first
 */
export function contentStore(
  db: ContentDb,
  opened: Promise<unknown>,
  pace: Pace,
  loadWriter: LoadWriter,
): ContentStore {
  const open = whenOpen(opened);
  const directory = directoryReader(db);
  const reader = itemReader(db, directory);

  // Dexie follows native promises in a transaction only where the function it gets is itself async.
  const read = <T>(tables: Table[], body: () => Promise<T>): Promise<T> =>
    open(() => db.transaction('r', tables, async () => body()));

  const READ_BODIES = [db.meta, db.batches, db.bodies];
  const items = <K extends ContentKind>(kind: K, ids: readonly OpaqueId[]): Promise<ItemOf[K][]> =>
    read(READ_BODIES, async () => (await reader.within([kind])).items(kind, ids));

  const every = async <K extends ContentKind>(kind: K): Promise<ItemOf[K][]> => {
    const { segments, trustedFrom } = await read(KIND_BODIES(db), () => readKindBodies(db, kind));
    return inSlices(readAll(kind, segments, trustedFrom), pace);
  };

  let loaded: Promise<ContentWriter> | undefined;
  const writer = () => {
    loaded ??= loadWriter().then((contentWriter) => contentWriter(db, open, pace));
    return loaded;
  };

  const mediaWriter = async () => (await writer()).media;

  return {
    media: {
      ...mediaReader(db, open),
      ...lateMethods(mediaWriter, ['note', 'wanted', 'keep', 'postpone', 'hurry', 'refuse', 'prune']),
    },

    mark: () =>
      read([db.meta], async () => {
        const [state, trustedFrom] = await Promise.all([readState(db), readTrustedFrom(db)]);
        const syncedAt = await readSyncedAt(db, state);
        // Content in the format of another version is pulled anew.
        const cursor = Number.isFinite(trustedFrom) ? state.cursor : undefined;
        return { cursor, complete: state.complete, syncedAt };
      }),

    async touch(syncedAt) {
      await open(() => writeUnchangedAt(db, syncedAt));
    },

    ...lateMethods(writer, ['apply', 'indexRules', 'fold', 'unreported', 'markReported']),

    rules: () => every('rule'),
    paths: () => every('path'),

    firstSight: (keys, heldOf, choose) =>
      read([...READ_BODIES, db.shards], async () => {
        const [info, { state, items }, early] = await Promise.all([
          readIndexInfo(db),
          reader.within(AIDS_WITH_UNITS),
          heldOf === undefined ? readShards(db, keys) : undefined,
        ]);
        const index = info && { of: info.of, places: info.places, isCurrent: info.of === state.rules };
        const isHeld = heldOf !== undefined && heldOf === info?.of;
        const ids = info ? choose(isHeld ? undefined : (early ?? (await readShards(db, keys)))) : [];
        return { complete: state.complete, index, ...(await withUnits(items, ids)) };
      }),

    aids: (ids) => items('aid', ids),
    units: (ids) => items('unit', ids),
    lessons: (ids) => items('lesson', ids),

    lessonIds: () =>
      read([db.meta, db.batches], async () => [
        ...(await directory.at(await readState(db), ['lesson']))('lesson').keys(),
      ]),

    aidsWithUnits: (ids) =>
      read(READ_BODIES, async () => withUnits((await reader.within(AIDS_WITH_UNITS)).items, ids)),

    heldAidsWithUnits(ids) {
      const aids = reader.held('aid', ids);
      const units = aids && reader.held('unit', [...new Set(aids.map(({ unit }) => unit))]);
      return aids && units && { aids, units };
    },

    library: () =>
      read([db.meta, db.batches, db.headers], async () => {
        const [places, large, all] = await Promise.all([
          readState(db).then((state) => directory.at(state, ['aid'])),
          db.headers.toArray(),
          db.batches.where({ kind: 'aid' }).toArray(),
        ]);
        const isLive = (id: OpaqueId, batch: number) => places('aid').get(id)?.batch === batch;
        return [...large, ...all]
          .flatMap((row) => readHeaders(row).filter(({ id }) => isLive(id, row.id)))
          .sort((a, b) => byTitle.compare(a.title, b.title));
      }),

    count: (kind) =>
      read([db.meta, db.batches], async () => {
        const places = await directory.at(await readState(db), [kind]);
        return places(kind).size;
      }),
  };
}

async function withUnits(items: ReadItems<'aid' | 'unit'>, ids: readonly OpaqueId[]) {
  const aids = await items('aid', ids);
  return { aids, units: await items('unit', [...new Set(aids.map(({ unit }) => unit))]) };
}
