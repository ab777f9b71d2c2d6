import type { Transaction } from 'dexie';
import type { ApplyResult } from '../../usecases/ports/content-store.ts';
import { addBatches, type BatchRows, lastSegment, makeBatch, removeBatches, toStored } from './batches.ts';
import type { ParsedPage } from './parse-page.ts';
import type { ContentDb, SkippedRow } from './schema.ts';
import { type ContentState, readState, writeState, writeTrustedFrom } from './state.ts';

export type PageOptions = {
  /** Cursor the page was pulled with; `undefined` starts from nothing. */
  from: string | undefined;
  cursor: string;
  more: boolean;
  syncedAt: string;
};

/**
 * Stores a parsed page.
 *
 * @param current the transaction it runs inside, which writes every table
 */
export async function writePage(
  db: ContentDb,
  current: Transaction,
  page: ParsedPage,
  { from, cursor, more, syncedAt }: PageOptions,
): Promise<ApplyResult> {
  // Few requests, and writes all together: each costs a good part of what a small delta does.
  const stored = await readState(db);
  if (from !== undefined && from !== stored.cursor) return { ok: false, reason: 'superseded' };
  const known = stored.skips ? await db.skipped.toArray() : [];
  const before = from === undefined ? startFromNothing(db, stored) : { state: stored, writing: [] };
  const batches = batchesOf(page, stored.lastId + 1);
  const lastId = Math.max(stored.lastId, ...batches.map(lastSegment));
  const since = Math.max(lastId, before.state.resyncFrom ?? 0);
  // The end of a pull from nothing takes away what it did not bring, rules among them.
  const ruleChange = page.kinds.has('rule') || (!more && before.state.resyncFrom !== undefined);
  const rules = stored.rules + (ruleChange ? 1 : 0);
  const after = more ? { state: before.state, writing: [] } : await finish(db, before.state, known);
  const writing = Promise.all([
    ...before.writing,
    ...after.writing,
    // Behind the clearing up, which may concern the same items.
    ...noteSkipped(db, page, known, since),
    batches.length > 0 && addBatches(db, batches),
    writeState(db, { ...after.state, lastId, cursor, syncedAt, rules, skips: skips(known, page) }),
  ]);
  // All is asked for; without this the browser waits for us to have heard of each write before it commits.
  current.idbtrans.commit();
  await writing;
  return { ok: true, skipped: page.skipped };
}

/** A state that is on its way into the database with other writes. */
type Step = { state: ContentState; writing: PromiseLike<unknown>[] };

function startFromNothing(db: ContentDb, state: ContentState): Step {
  const resyncFrom = state.lastId + 1;
  // An unreadable state counts as empty; what it described must not mix with what comes.
  const clear = state.lastId === 0 ? [db.batches, db.headers, db.bodies, db.skipped] : [];
  const forget = state.lastId === 0 ? [db.meta.bulkDelete(['rules', 'media', 'search'])] : [];
  const writing = [...clear.map((table) => table.clear()), ...forget, writeTrustedFrom(db, resyncFrom)];
  return { state: { ...state, resyncFrom }, writing };
}

function batchesOf({ kinds }: ParsedPage, firstId: number): BatchRows[] {
  const batches: BatchRows[] = [];
  let next = firstId;
  for (const [kind, { puts, gone }] of kinds) {
    const rows = makeBatch(kind, [...puts.values()].map(toStored), [...gone], next);
    batches.push(rows);
    next = lastSegment(rows) + 1;
  }
  return batches;
}

/** Remembers what was skipped, so that it is reported once; a skip that was reported stays so. */
function noteSkipped(
  db: ContentDb,
  { skipped, mentioned }: ParsedPage,
  known: readonly SkippedRow[],
  since: number,
): PromiseLike<unknown>[] {
  const earlier = new Map(known.map((row) => [`${row.kind}/${row.id}`, row]));
  const over = mentioned.filter(([kind, id]) => earlier.has(`${kind}/${id}`));
  const rows = skipped.map((item) => {
    const before = earlier.get(`${item.kind}/${item.id}`);
    return { ...item, since, reported: before?.reason === item.reason && before.reported };
  });
  return [
    ...(over.length > 0 ? [db.skipped.bulkDelete(over)] : []),
    ...(rows.length > 0 ? [db.skipped.bulkPut(rows)] : []),
  ];
}

/** May stay true when the last skip is over; it only spares a read. */
function skips(known: readonly SkippedRow[], { skipped }: ParsedPage): boolean {
  return known.length + skipped.length > 0;
}

/** The last page is in: what a pull from nothing did not bring goes. */
async function finish(db: ContentDb, state: ContentState, known: readonly SkippedRow[]): Promise<Step> {
  const { resyncFrom } = state;
  const done = { ...state, complete: true, resyncFrom: undefined };
  if (resyncFrom === undefined) return { state: done, writing: [] };
  const old = await db.batches.where('id').below(resyncFrom).toArray();
  const stale = known.filter(({ since }) => since < resyncFrom);
  const writing = [
    ...(old.length > 0 ? [removeBatches(db, old)] : []),
    ...(stale.length > 0 ? [db.skipped.bulkDelete(stale.map(({ kind, id }) => [kind, id]))] : []),
  ];
  return { state: old.length > 0 ? { ...done, epoch: state.epoch + 1 } : done, writing };
}
