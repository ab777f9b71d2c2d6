import { Kysely } from 'kysely';
import type { Random } from './auth/secrets.ts';
import type { Config } from './config.ts';
import { createStore } from './store/kysely-store.ts';
import { migrate } from './store/migrate.ts';
import { postgresDialect } from './store/postgres-dialect.ts';
import { sqliteDialect } from './store/sqlite-dialect.ts';
import { queriedStandings, sqliteStandings } from './store/standings.ts';
import type { Store } from './store/store.ts';
import type { Tables } from './store/tables.ts';

/** Opens the configured database; the caller closes it. */
export function openDatabase(database: Config['database']): Kysely<Tables> {
  const dialect = 'url' in database ? postgresDialect(database.url) : sqliteDialect(database.file);
  return new Kysely<Tables>({ dialect });
}

/** The store over the configured database, which is open and migrated. */
export function storeOver(db: Kysely<Tables>, database: Config['database']): Store {
  return createStore(db, 'url' in database ? queriedStandings(db) : sqliteStandings(database.file));
}

/** Opens the configured database, migrated, as a store. */
export async function openStore(database: Config['database'], random: Random): Promise<Store> {
  const db = openDatabase(database);
  await migrate(db, random.id());
  return storeOver(db, database);
}
