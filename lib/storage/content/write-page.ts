import type { ApplyResult, SkippedItem } from '../../usecases/ports/content-store.ts';
import type { ParsedPage } from './parse-page.ts';
import type { ContentDb } from './schema.ts';
import { addSegments, cutSegments, removeSegments, toStored } from './segments.ts';
import { type ContentState, readState, writeState, writeSyncedAt, writeTrustedFrom } from './state.ts';

export type PageOptions = {
  /** Cursor the page was pulled with; `undefined` starts from nothing. */
  from: string | undefined;
  cursor: string;
  more: boolean;
  syncedAt: string;
};

/** Stores a parsed page; runs inside a transaction that writes every table. */
export async function writePage(
  db: ContentDb,
  page: ParsedPage,
  { from, cursor, more, syncedAt }: PageOptions,
): Promise<ApplyResult> {
  const stored = await readState(db);
  if (from !== undefined && from !== stored.cursor) return { ok: false, reason: 'superseded' };
  const before = from === undefined ? await startFromNothing(db, stored) : stored;
  const lastId = await writeSegments(db, page, before.lastId);
  const skipped = await noteSkipped(db, page, lastId);
  const after = more ? before : await finish(db, before);
  await Promise.all([writeState(db, { ...after, lastId, cursor }), writeSyncedAt(db, syncedAt)]);
  return { ok: true, skipped };
}

async function startFromNothing(db: ContentDb, state: ContentState): Promise<ContentState> {
  const resyncFrom = state.lastId + 1;
  // An unreadable state counts as empty; what it described must not mix with what comes.
  if (state.lastId === 0) {
    await Promise.all([db.directory.clear(), db.headers.clear(), db.bodies.clear(), db.skipped.clear()]);
  }
  await writeTrustedFrom(db, resyncFrom);
  return { ...state, resyncFrom };
}

async function writeSegments(db: ContentDb, { kinds }: ParsedPage, lastId: number): Promise<number> {
  let newest = lastId;
  for (const [kind, { puts, gone }] of kinds) {
    const rows = cutSegments(kind, [...puts.values()].map(toStored), [...gone], newest + 1);
    newest += rows.directory.length;
    await addSegments(db, rows);
  }
  return newest;
}

/** Remembers what was skipped, so that it is reported once; a skip that was reported stays so. */
async function noteSkipped(
  db: ContentDb,
  { skipped, mentioned }: ParsedPage,
  since: number,
): Promise<SkippedItem[]> {
  const known = new Map((await db.skipped.toArray()).map((row) => [`${row.kind}/${row.id}`, row]));
  if (known.size === 0 && skipped.length === 0) return [];
  const over = mentioned.filter(([kind, id]) => known.has(`${kind}/${id}`));
  await db.skipped.bulkDelete(over);
  await db.skipped.bulkPut(
    skipped.map((item) => {
      const earlier = known.get(`${item.kind}/${item.id}`);
      return { ...item, since, reported: earlier?.reason === item.reason && earlier.reported };
    }),
  );
  return skipped;
}

/** The last page is in: what a pull from nothing did not bring goes. */
async function finish(db: ContentDb, state: ContentState): Promise<ContentState> {
  const { resyncFrom } = state;
  const done = { ...state, complete: true, resyncFrom: undefined };
  if (resyncFrom === undefined) return done;
  const old = await db.directory.where('id').below(resyncFrom).toArray();
  await removeSegments(db, old);
  const stale = await db.skipped.filter(({ since }) => since < resyncFrom).primaryKeys();
  await db.skipped.bulkDelete(stale);
  return old.length > 0 ? { ...done, epoch: state.epoch + 1 } : done;
}
