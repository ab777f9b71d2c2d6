import type { Table } from 'dexie';
import type { ContentKind } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { buildIndex } from '../../domain/matching/index/build-index.ts';
import type { ContentStore } from '../../usecases/ports/content-store.ts';
import type { Pace } from '../../usecases/ports/pace.ts';
import { whenOpen } from '../when-open.ts';
import { splitLines } from './batches.ts';
import { readAll, readBody } from './bodies.ts';
import { directoryReader } from './directory.ts';
import { foldSome } from './fold.ts';
import { readHeaders } from './headers.ts';
import { inSlices } from './in-slices.ts';
import { type ItemOf, parsePage } from './parse-page.ts';
import { readIndexInfo, readShards, rulesToIndex, writeIndex } from './rule-index.ts';
import type { ContentDb } from './schema.ts';
import { segmentReader } from './segment-reader.ts';
import { readState, readSyncedAt, readTrustedFrom, writeUnchangedAt } from './state.ts';
import { writePage } from './write-page.ts';

const byTitle = new Intl.Collator(undefined, { numeric: true });

/**
 * The content database of one workspace as the use cases see it.
 *
 * @param opened settles when the database is open; only then is anything asked of it
 * @param pace for work on all rules, which must not keep the panel waiting
 */
export function contentStore(db: ContentDb, opened: Promise<unknown>, pace: Pace): ContentStore {
  const open = whenOpen(opened);
  const placesAt = directoryReader(db);
  const segmentsOf = segmentReader(db);

  const CONTENT_TABLES = [db.batches, db.headers, db.bodies, db.skipped, db.meta];
  // Dexie follows native promises in a transaction only where the function it gets is itself async.
  const write = <T>(body: () => Promise<T>): Promise<T> =>
    open(() => db.transaction('rw', CONTENT_TABLES, async () => body()));
  const read = <T>(tables: Table[], body: () => Promise<T>): Promise<T> =>
    open(() => db.transaction('r', tables, async () => body()));

  /** Within a transaction on `READ_BODIES`. */
  const bodyReader = async () => {
    const [state, trustedFrom] = await Promise.all([readState(db), readTrustedFrom(db)]);
    const places = await placesAt(state);
    return async <K extends ContentKind>(kind: K, ids: readonly OpaqueId[]): Promise<ItemOf[K][]> => {
      const found = ids.flatMap((id) => {
        const place = places[kind].get(id);
        return place ? [{ id, ...place }] : [];
      });
      const rows = await segmentsOf(state, kind, [...new Set(found.map(({ segment }) => segment))]);
      return found.flatMap(({ id, segment, at }) => {
        const item = readBody(
          kind,
          id,
          splitLines(rows.get(segment)?.bodies ?? '')[at],
          segment >= trustedFrom,
        );
        return item ? [item] : [];
      });
    };
  };
  const READ_BODIES = [db.meta, db.batches, db.bodies];
  const items = <K extends ContentKind>(kind: K, ids: readonly OpaqueId[]): Promise<ItemOf[K][]> =>
    read(READ_BODIES, async () => (await bodyReader())(kind, ids));

  const ruleBodies = () =>
    read([db.meta, db.bodies], async () => {
      const [segments, trustedFrom] = await Promise.all([
        db.bodies.where('[kind+id]').between(['rule', 0], ['rule', Number.MAX_VALUE]).toArray(),
        readTrustedFrom(db),
      ]);
      return { segments, trustedFrom };
    });

  /** @returns `false` where other rules came while it was made */
  const indexOnce = async (): Promise<boolean> => {
    const of = await read([db.meta], () => rulesToIndex(db));
    if (of === undefined) return true;
    const { segments, trustedFrom } = await ruleBodies();
    const rules = await inSlices(readAll('rule', segments, trustedFrom), pace);
    const index = await inSlices(buildIndex(rules), pace);
    return open(() =>
      db.transaction('rw', [db.meta, db.shards, db.skipped], async () => writeIndex(db, index, of)),
    );
  };

  return {
    mark: () =>
      read([db.meta], async () => {
        const [state, trustedFrom] = await Promise.all([readState(db), readTrustedFrom(db)]);
        const syncedAt = await readSyncedAt(db, state);
        // Content in the format of another version is pulled anew.
        const cursor = Number.isFinite(trustedFrom) ? state.cursor : undefined;
        return { cursor, complete: state.complete, syncedAt };
      }),

    touch: (syncedAt) => write(async () => void (await writeUnchangedAt(db, syncedAt))),

    async apply(page, { from, syncedAt }) {
      const parsed = parsePage(page);
      return write(() => writePage(db, parsed, { from, cursor: page.cursor, more: page.more, syncedAt }));
    },

    async rules() {
      const { segments, trustedFrom } = await ruleBodies();
      return inSlices(readAll('rule', segments, trustedFrom), pace);
    },

    async indexRules() {
      while (!(await indexOnce())) await pace.rest();
    },

    ruleIndex: () =>
      read([db.meta], async () => {
        const [info, state] = await Promise.all([readIndexInfo(db), readState(db)]);
        return info && { of: info.of, origins: info.origins, isCurrent: info.of === state.rules };
      }),

    ruleShards: (keys) => read([db.shards], () => readShards(db, keys)),

    aids: (ids) => items('aid', ids),
    units: (ids) => items('unit', ids),
    lessons: (ids) => items('lesson', ids),

    aidsWithUnits: (ids) =>
      read(READ_BODIES, async () => {
        const bodies = await bodyReader();
        const aids = await bodies('aid', ids);
        return { aids, units: await bodies('unit', [...new Set(aids.map(({ unit }) => unit))]) };
      }),

    library: () =>
      read([db.meta, db.batches, db.headers], async () => {
        const [places, batches] = await Promise.all([readState(db).then(placesAt), db.headers.toArray()]);
        const isLive = (id: OpaqueId, batch: number) => places.aid.get(id)?.batch === batch;
        return batches
          .flatMap((row) => readHeaders(row).filter(({ id }) => isLive(id, row.id)))
          .sort((a, b) => byTitle.compare(a.title, b.title));
      }),

    async fold() {
      while (await write(() => foldSome(db)));
    },

    count: (kind) =>
      read([db.meta, db.batches], async () => {
        const places = await readState(db).then(placesAt);
        return places[kind].size;
      }),

    unreported: (limit) =>
      read([db.skipped], async () => {
        const rows = await db.skipped
          .filter(({ reported }) => !reported)
          .limit(limit)
          .toArray();
        return rows.map(({ kind, id, reason }) => ({ kind, id, reason }));
      }),

    markReported: (items) =>
      write(async () => {
        const rows = await db.skipped.bulkGet(items.map(({ kind, id }) => [kind, id] as [string, OpaqueId]));
        await db.skipped.bulkPut(rows.flatMap((row) => (row ? [{ ...row, reported: true }] : [])));
      }),
  };
}
