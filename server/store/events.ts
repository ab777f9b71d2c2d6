import type { Kysely } from 'kysely';
import { bulkInserts, type Rows } from './bulk-insert.ts';
import { ShownTally, shownCounters } from './rule-shown.ts';
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
  readonly #rows = new Map<string, Rows[number]>();

  add(key: string, row: Rows[number]): void {
    if (!this.#rows.has(key)) this.#rows.set(key, row);
  }

  inOrder(): Rows {
    return [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }

  keys(): Set<string> {
    return new Set(this.#rows.keys());
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

/** What the new ones among the events showed; an event that came before was counted then. */
function shownRows(jobs: readonly BatchJob[], fresh: ReadonlySet<string>): Rows {
  const tally = new ShownTally();
  const counted = new Set<string>();
  for (const { workspace, batch } of jobs) {
    for (const { id, shown } of batch.accepted) {
      if (!shown) continue;
      const key = keyOf(workspace, id);
      if (!fresh.has(key) || counted.has(key)) continue;
      counted.add(key);
      tally.add(workspace, shown);
    }
  }
  return tally.rows();
}

/** Thrown to undo an insert that met an event which is there already. */
class SomeAreKnown extends Error {}

/**
 * Makes the function that writes the batches of a group in one transaction.
 *
 * @returns answers for each batch and each of its accepted events whether it is new; the second of two with one id
 *   is not
 */
export function batchCommitter(db: Kysely<Tables>): (jobs: readonly BatchJob[]) => Promise<boolean[][]> {
  const event = { workspace: '', id: '', install: '', seq: 0, type: '', received_at: '', body: '' };
  const eventsOf = (rows: number) =>
    db
      .insertInto('events')
      .values(Array(rows).fill(event))
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing());
  const letter = { workspace: '', install: '', digest: '', reason: '', received_at: '', body: '' };
  const insertNew = bulkInserts((rows) => eventsOf(rows).compile());
  const insertAndTell = bulkInserts((rows) => eventsOf(rows).returning(['workspace', 'id']).compile());
  const insertLetters = bulkInserts((rows) =>
    db
      .insertInto('dead_letters')
      .values(Array(rows).fill(letter))
      .onConflict((conflict) => conflict.columns(['workspace', 'install', 'digest']).doNothing())
      .compile(),
  );

  const countShown = shownCounters(db);

  /** Nearly always every event is new, and a count of rows says so: having each row returned costs a tenth more. */
  async function commitAllNew(events: Rows, letters: Rows, shown: Rows): Promise<boolean> {
    try {
      await db.transaction().execute(async (tx) => {
        const { inserted } = await insertNew(tx, events);
        if (inserted < events.length) throw new SomeAreKnown();
        await insertLetters(tx, letters);
        await countShown(tx, shown);
      });
      return true;
    } catch (error) {
      if (error instanceof SomeAreKnown) return false;
      throw error;
    }
  }

  async function commitAndTell(
    events: Rows,
    letters: Rows,
    shownOf: (fresh: ReadonlySet<string>) => Rows,
  ): Promise<Set<string>> {
    return db.transaction().execute(async (tx) => {
      const { returned } = await insertAndTell(tx, events);
      const fresh = new Set(returned.map(({ workspace, id }) => keyOf(workspace, id)));
      await insertLetters(tx, letters);
      await countShown(tx, shownOf(fresh));
      return fresh;
    });
  }

  return async (jobs) => {
    const events = eventRows(jobs);
    const [rows, letters] = [events.inOrder(), letterRows(jobs).inOrder()];
    const all = events.keys();
    const shownOf = (fresh: ReadonlySet<string>) => shownRows(jobs, fresh);
    const allNew = await commitAllNew(rows, letters, shownOf(all));
    const fresh = allNew ? all : await commitAndTell(rows, letters, shownOf);
    return jobs.map(({ workspace, batch }) =>
      batch.accepted.map(({ id }) => fresh.delete(keyOf(workspace, id))),
    );
  };
}
