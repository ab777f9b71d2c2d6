import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { openDatabase, storeOver } from '../../../../server/open-store.ts';
import { createStore } from '../../../../server/store/kysely-store.ts';
import { migrate } from '../../../../server/store/migrate.ts';
import { postgresDialect } from '../../../../server/store/postgres-dialect.ts';
import { queriedStandings } from '../../../../server/store/standings.ts';
import type { Store } from '../../../../server/store/store.ts';
import type { Tables } from '../../../../server/store/tables.ts';

/** A new, migrated database, a store over it, and another one that comes to the same data as another process would. */
export type TestDatabase = {
  db: Kysely<Tables>;
  store: Store;
  another: () => Store;
  drop: () => Promise<void>;
};

export type Backend = {
  name: string;
  /** Whether several processes can work on the same data. */
  shared: boolean;
  create: () => Promise<TestDatabase>;
};

async function sqliteFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-store-'));
  const database = { file: join(folder, 'alongside.db') };
  const db = openDatabase(database);
  await migrate(db, 'epoch1');
  const another = () => storeOver(openDatabase(database), database);
  return {
    db,
    store: storeOver(db, database),
    another,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starting one takes over a second, so that the tests share it; each leaves it empty. */
class SharedPGlite extends PGlite {
  override async close(): Promise<void> {}
}

function pgliteInstance(): () => Promise<TestDatabase> {
  let shared: SharedPGlite | undefined;
  return async () => {
    shared ??= new SharedPGlite();
    const pglite = shared;
    const open = () => new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    const storeOf = (db: Kysely<Tables>) => createStore(db, queriedStandings(db));
    const db = open();
    await migrate(db, 'epoch1');
    const drop = async () => {
      await pglite.exec('drop schema public cascade; create schema public');
    };
    return { db, store: storeOf(db), another: () => storeOf(open()), drop };
  };
}

/** Each test gets a database of its own on the server. */
function postgresAt(url: string): () => Promise<TestDatabase> {
  return async () => {
    const name = `alongside_${randomBytes(6).toString('hex')}`;
    const server = new Kysely<unknown>({ dialect: postgresDialect(url) });
    await sql`create database ${sql.id(name)}`.execute(server);
    const mine = new URL(url);
    mine.pathname = `/${name}`;
    const database = { url: mine.href };
    const db = openDatabase(database);
    await migrate(db, 'epoch1');
    const another = () => storeOver(openDatabase(database), database);
    const drop = async () => {
      await sql`drop database ${sql.id(name)} with (force)`.execute(server);
      await server.destroy();
    };
    return { db, store: storeOver(db, database), another, drop };
  };
}

async function answers(url: string): Promise<boolean> {
  const db = new Kysely<unknown>({ dialect: postgresDialect(url) });
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  } finally {
    await db.destroy();
  }
}

async function findPostgres(): Promise<string | undefined> {
  const given = process.env['ALONGSIDE_TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (given) return given;
  const local = [
    'postgres://postgres@127.0.0.1:5432/postgres',
    'postgres://postgres@/postgres?host=/var/run/postgresql',
  ];
  for (const url of local) if (await answers(url)) return url;
  return undefined;
}

/** Every backend there is here; says so where the real PostgreSQL is missing. */
export async function backends(): Promise<Backend[]> {
  const always: Backend[] = [
    { name: 'SQLite', shared: true, create: sqliteFile },
    { name: 'PGlite', shared: false, create: pgliteInstance() },
  ];
  const url = await findPostgres();
  if (url) return [...always, { name: 'PostgreSQL', shared: true, create: postgresAt(url) }];
  console.warn(
    'PostgreSQL is left out of the store suite: ALONGSIDE_TEST_DATABASE_URL and DATABASE_URL are not set and no ' +
      'local server answers. `npm run -s postgres` starts one.',
  );
  return always;
}
