import { type Kysely, sql } from 'kysely';
import { bulkInserts, type Rows } from './bulk-insert.ts';
import type { Shown, ShownCount } from './rule-store.ts';
import type { Tables } from './tables.ts';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Counts what was shown by workspace, rule and UTC day. */
export class ShownTally {
  readonly #counts = new Map<string, { row: Omit<Tables['rule_shown'], 'shown' | 'last_at'> } & ShownCount>();

  add(workspace: string, { rule, at }: Shown): void {
    const day = at.slice(0, DAY_LENGTH);
    const key = `${workspace} ${rule} ${day}`;
    const known = this.#counts.get(key);
    this.#counts.set(key, {
      row: { workspace, rule, day },
      shown: (known?.shown ?? 0) + 1,
      lastAt: known && known.lastAt > at ? known.lastAt : at,
    });
  }

  /** In one order whoever writes: two servers that count the same rules could else wait for each other. */
  rows(): Rows {
    return [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { row, shown, lastAt }]) => [row.workspace, row.rule, row.day, shown, lastAt]);
  }
}

/** Makes the function that adds a tally to what is counted already. */
export function shownCounters(db: Kysely<Tables>) {
  const count = { workspace: '', rule: '', day: '', shown: 0, last_at: '' };
  return bulkInserts((rows) =>
    db
      .insertInto('rule_shown')
      .values(Array(rows).fill(count))
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'rule', 'day']).doUpdateSet({
          shown: sql`rule_shown.shown + excluded.shown`,
          last_at: sql`case when rule_shown.last_at > excluded.last_at then rule_shown.last_at else excluded.last_at end`,
        }),
      )
      .compile(),
  );
}

/**
 * How often each rule showed an aid; rules that showed none are absent.
 *
 * @param day the first UTC day that counts (`YYYY-MM-DD`)
 */
export async function shownSince(
  db: Kysely<Tables>,
  workspace: string,
  day: string,
): Promise<Map<string, ShownCount>> {
  const rows = await db
    .selectFrom('rule_shown')
    .select(({ fn }) => ['rule', fn.sum<number>('shown').as('shown'), fn.max('last_at').as('last_at')])
    .where('workspace', '=', workspace)
    .where('day', '>=', day)
    .groupBy('rule')
    .execute();
  return new Map(rows.map(({ rule, shown, last_at }) => [rule, { shown: Number(shown), lastAt: last_at }]));
}

/** @param day the first UTC day that is kept (`YYYY-MM-DD`) */
export async function forgetShownBefore(db: Kysely<Tables>, workspace: string, day: string): Promise<void> {
  await db.deleteFrom('rule_shown').where('workspace', '=', workspace).where('day', '<', day).execute();
}
