import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { NodeSqliteDialect } from '@better-auth/kysely-adapter/node-sqlite-dialect';
import { type Dialect, type Kysely, type MigrationLockOptions, SqliteAdapter, sql } from 'kysely';

/** SQLite's DDL is transactional, so that a migration killed half way leaves nothing behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** A write takes the file's write lock, so that a second process waits instead of migrating as well. */
  // biome-ignore lint/suspicious/noExplicitAny: the signature is Kysely's
  override async acquireMigrationLock(db: Kysely<any>, options: MigrationLockOptions): Promise<void> {
    await sql`update ${sql.table(options.lockTable)} set is_locked = is_locked`.execute(db);
  }
}

const STATEMENTS_KEPT = 200;

/** Prepares each statement once: preparing is most of what a short query costs. */
class PreparedOnce extends DatabaseSync {
  readonly #statements = new Map<string, StatementSync>();

  override prepare(query: string): StatementSync {
    const known = this.#statements.get(query);
    if (known) return known;
    const [oldest] = this.#statements.keys();
    if (this.#statements.size >= STATEMENTS_KEPT && oldest !== undefined) this.#statements.delete(oldest);
    const statement = super.prepare(query);
    this.#statements.set(query, statement);
    return statement;
  }
}

/** How long a connection waits for another process's transaction, ms. */
export const BUSY_TIMEOUT_MS = 10_000;

/**
 * Opens the embedded database. `synchronous=FULL` is set on every open: a WAL file opened without it would run at
 * NORMAL, where a power cut takes commits that were already acknowledged.
 *
 * @param file path of the database; its folder is made
 */
export function sqliteDialect(file: string): Dialect {
  mkdirSync(dirname(file), { recursive: true });
  const database = new PreparedOnce(file);
  database.exec(`PRAGMA busy_timeout=${BUSY_TIMEOUT_MS}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
    PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536`);
  const dialect = new NodeSqliteDialect({ database });
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}
