import type { Table, Transaction } from 'dexie';
import type { OpaqueId } from '../../contracts/ids.ts';
import { buildIndex } from '../../domain/matching/index/build-index.ts';
import type { ContentStore } from '../../usecases/ports/content-store.ts';
import type { Pace } from '../../usecases/ports/pace.ts';
import type { WhenOpen } from '../when-open.ts';
import { readAll } from './bodies.ts';
import { foldSome } from './fold.ts';
import { inSlices } from './in-slices.ts';
import { KIND_BODIES, readKindBodies } from './kind-bodies.ts';
import { type MediaWriter, mediaWriter } from './media/media-writer.ts';
import { parsePage } from './parse-page.ts';
import type { ContentDb } from './schema.ts';
import { rulesToIndex, writeIndex } from './write-index.ts';
import { writePage } from './write-page.ts';

export type ContentWriter = Pick<
  ContentStore,
  'apply' | 'fold' | 'indexRules' | 'unreported' | 'markReported'
> & { media: MediaWriter };

/** Brings `contentWriter`: pages load it when something is written, the worker has it from the start. */
export type LoadWriter = () => Promise<typeof contentWriter>;

/** What a sync does to the content database. Apart from what reads it, so that a surface can show before it loads this. */
export function contentWriter(db: ContentDb, open: WhenOpen, pace: Pace): ContentWriter {
  // Dexie follows native promises in a transaction only where the function it gets is itself async.
  const transaction = <T>(
    mode: 'r' | 'rw',
    tables: Table[],
    body: (current: Transaction) => Promise<T>,
  ): Promise<T> => open(() => db.transaction(mode, tables, async (current) => body(current)));
  const CONTENT = [db.batches, db.headers, db.bodies, db.skipped, db.meta];

  /** @returns `false` where other rules came while it was made */
  const indexOnce = async (): Promise<boolean> => {
    const of = await transaction('r', [db.meta], () => rulesToIndex(db));
    if (of === undefined) return true;
    const { segments, trustedFrom } = await transaction('r', KIND_BODIES(db), () =>
      readKindBodies(db, 'rule'),
    );
    const rules = await inSlices(readAll('rule', segments, trustedFrom), pace);
    const index = await inSlices(buildIndex(rules), pace);
    return transaction('rw', [db.meta, db.shards, db.skipped], () => writeIndex(db, index, of));
  };

  return {
    media: mediaWriter(db, open, pace),

    async apply(page, { from, syncedAt }) {
      const parsed = parsePage(page);
      const options = { from, cursor: page.cursor, more: page.more, syncedAt };
      return transaction('rw', CONTENT, (current) => writePage(db, current, parsed, options));
    },

    async indexRules() {
      while (!(await indexOnce())) await pace.rest();
    },

    async fold() {
      while (await transaction('rw', CONTENT, () => foldSome(db)));
    },

    unreported: (limit) =>
      transaction('r', [db.skipped], async () => {
        const rows = await db.skipped
          .filter(({ reported }) => !reported)
          .limit(limit)
          .toArray();
        return rows.map(({ kind, id, reason }) => ({ kind, id, reason }));
      }),

    markReported: (items) =>
      transaction('rw', [db.skipped], async () => {
        const rows = await db.skipped.bulkGet(items.map(({ kind, id }): [string, OpaqueId] => [kind, id]));
        await db.skipped.bulkPut(rows.flatMap((row) => (row ? [{ ...row, reported: true }] : [])));
      }),
  };
}
