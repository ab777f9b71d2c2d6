import type { Kysely } from 'kysely';
import { bulkInserts } from './bulk-insert.ts';
import type { EventBatch } from './store.ts';
import type { Tables } from './tables.ts';

/** One request's events on their way into a group. */
export type BatchJob = { workspace: string; batch: EventBatch; receivedAt: string };

/** A workspace id holds no blank, so that no two pairs share a key. */
function keyOf(workspace: string, id: string): string {
  return `${workspace} ${id}`;
}

/** Rows by key, the first of each, in one order whoever writes: two servers with the same ids could else wait for each other. */
class KeyedRows {
  readonly #rows = new Map<string, readonly unknown[]>();

  add(key: string, row: readonly unknown[]): void {
    if (!this.#rows.has(key)) this.#rows.set(key, row);
  }

  inOrder(): (readonly unknown[])[] {
    return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}

function eventRows(jobs: readonly BatchJob[]): KeyedRows {
  const rows = new KeyedRows();
  for (const { workspace, batch, receivedAt } of jobs) {
    for (const { id, install, seq, type, body } of batch.accepted) {
      rows.add(keyOf(workspace, id), [workspace, id, install, seq, type, receivedAt, body]);
    }
  }
  return rows;
}

function letterRows(jobs: readonly BatchJob[]): KeyedRows {
  const rows = new KeyedRows();
  for (const { workspace, batch, receivedAt } of jobs) {
    for (const { install, digest, reason, body } of batch.refused) {
      rows.add(`${workspace} ${install} ${digest}`, [workspace, install, digest, reason, receivedAt, body]);
    }
  }
  return rows;
}

/**
 * Makes the function that writes the batches of a group in one transaction.
 *
 * @returns answers for each batch and each of its accepted events whether it is new; the second of two with one id
 *   is not
 */
export function batchCommitter(db: Kysely<Tables>): (jobs: readonly BatchJob[]) => Promise<boolean[][]> {
  const insertEvents = bulkInserts((rows: number) => {
    const row = { workspace: '', id: '', install: '', seq: 0, type: '', received_at: '', body: '' };
    return db
      .insertInto('events')
      .values(Array(rows).fill(row))
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
      .returning(['workspace', 'id'])
      .compile();
  });
  const insertLetters = bulkInserts((rows: number) => {
    const row = { workspace: '', install: '', digest: '', reason: '', received_at: '', body: '' };
    return db
      .insertInto('dead_letters')
      .values(Array(rows).fill(row))
      .onConflict((conflict) => conflict.columns(['workspace', 'install', 'digest']).doNothing())
      .compile();
  });

  return async (jobs) => {
    const fresh = await db.transaction().execute(async (tx) => {
      const stored = await insertEvents(tx, eventRows(jobs).inOrder());
      await insertLetters(tx, letterRows(jobs).inOrder());
      return new Set(stored.map(({ workspace, id }) => keyOf(workspace, id)));
    });
    return jobs.map(({ workspace, batch }) =>
      batch.accepted.map(({ id }) => fresh.delete(keyOf(workspace, id))),
    );
  };
}
