import type { Kysely } from 'kysely';
import type { EventBatch } from './store.ts';
import type { Tables } from './tables.ts';

/** One request's events on their way into a group. */
export type BatchJob = { workspace: string; batch: EventBatch; receivedAt: string };

/** Rows of one insert; SQLite takes 32,766 parameters a statement, PostgreSQL 65,535. */
const ROWS_PER_INSERT = 500;

type EventRow = Tables['events'];
type LetterRow = Tables['dead_letters'];

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_INSERT) }, (_, index) =>
    rows.slice(index * ROWS_PER_INSERT, (index + 1) * ROWS_PER_INSERT),
  );
}

/** A workspace id holds no blank, so that no two pairs share a key. */
function keyOf(row: { workspace: string; id: string }): string {
  return `${row.workspace} ${row.id}`;
}

/** In one order whoever writes, or two servers inserting the same ids could wait for each other. */
function inKeyOrder<T>(rows: Map<string, T>): T[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function eventRows(jobs: readonly BatchJob[]): Map<string, EventRow> {
  const rows = new Map<string, EventRow>();
  for (const { workspace, batch, receivedAt } of jobs) {
    for (const { id, install, seq, type, body } of batch.accepted) {
      const row = { workspace, id, install, seq, type, received_at: receivedAt, body };
      const key = keyOf(row);
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return rows;
}

function letterRows(jobs: readonly BatchJob[]): Map<string, LetterRow> {
  const rows = new Map<string, LetterRow>();
  for (const { workspace, batch, receivedAt } of jobs) {
    for (const { install, digest, reason, body } of batch.refused) {
      rows.set(`${workspace} ${install} ${digest}`, {
        workspace,
        install,
        digest,
        reason,
        received_at: receivedAt,
        body,
      });
    }
  }
  return rows;
}

/**
 * Writes the batches of a group in one transaction.
 *
 * @returns for each batch and each of its accepted events whether it is new; the second of two with one id is not
 */
export async function commitBatches(db: Kysely<Tables>, jobs: readonly BatchJob[]): Promise<boolean[][]> {
  const fresh = await db.transaction().execute(async (tx) => {
    const stored = new Set<string>();
    for (const rows of chunks(inKeyOrder(eventRows(jobs)))) {
      const inserted = await tx
        .insertInto('events')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
        .returning(['workspace', 'id'])
        .execute();
      for (const row of inserted) stored.add(keyOf(row));
    }
    for (const rows of chunks(inKeyOrder(letterRows(jobs)))) {
      await tx
        .insertInto('dead_letters')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['workspace', 'install', 'digest']).doNothing())
        .execute();
    }
    return stored;
  });
  return jobs.map(({ workspace, batch }) =>
    batch.accepted.map(({ id }) => fresh.delete(keyOf({ workspace, id }))),
  );
}
