import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { first } from './migrations/0001-first.ts';
import { ruleVersions } from './migrations/0002-rule-versions.ts';
import type { Tables } from './tables.ts';

/** In order of their names. A migration that was released is never edited; a new one follows it. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-rule-versions': ruleVersions,
};

function migrator(db: Kysely<Tables>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
}

/**
 * Brings the database to the newest version and gives it an epoch.
 *
 * @param newEpoch random text of a database that has no epoch yet
 * @param options.restored the data came from a backup: replaces the epoch, so that devices notice that changes
 *   they have seen may be gone, and resync
 * @returns names of the migrations that ran
 * @throws what the database said, where a migration failed; it is rolled back
 */
export async function migrate(
  db: Kysely<Tables>,
  newEpoch: string,
  options: { restored?: boolean } = {},
): Promise<string[]> {
  const { error, results } = await migrator(db).migrateToLatest();
  if (error) throw error;
  await db
    .insertInto('instance')
    .values({ only: 1, epoch: newEpoch })
    .onConflict((conflict) =>
      options.restored
        ? conflict.column('only').doUpdateSet({ epoch: newEpoch })
        : conflict.column('only').doNothing(),
    )
    .execute();
  return (results ?? []).map((result) => result.migrationName);
}

/** @returns whether the database answers and every migration of this version has run, and no unknown one */
export async function isCurrent(db: Kysely<Tables>): Promise<boolean> {
  try {
    const ran = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return ran.rows.map((row) => row.name).join() === Object.keys(MIGRATIONS).sort().join();
  } catch {
    return false;
  }
}
