import { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { BUSY_TIMEOUT_MS } from './sqlite-dialect.ts';
import type { Standing } from './store.ts';
import type { Tables } from './tables.ts';

/** Reads where workspaces stand. Every pull asks this, so that it has a way of its own to the database. */
export type Standings = {
  /** Sees all that is committed, and nothing else. */
  read(workspace: string): Standing | undefined | Promise<Standing | undefined>;
  close(): void;
};

/** Over the connections of the store. */
export function queriedStandings(db: Kysely<Tables>): Standings {
  const built = db
    .selectFrom('workspaces')
    .innerJoin('instance', (join) => join.onTrue())
    .select(['epoch', 'head', 'horizon'])
    .where('id', '=', '')
    .compile();
  return {
    async read(workspace) {
      const { rows } = await db.executeQuery<Standing>({ ...built, parameters: [workspace] });
      return rows[0];
    },
    close: () => {},
  };
}

/**
 * Over a connection to an SQLite file that only reads: a query through the store's connection takes twice as long. Read
 * past its queue, that one would show what a transaction under way has not committed.
 *
 * @param file path of a migrated database
 */
export function sqliteStandings(file: string): Standings {
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  const statement = database.prepare(
    'select epoch, head, horizon from workspaces inner join instance on true where id = ?',
  );
  return {
    read: (workspace) => statement.get(workspace) as Standing | undefined,
    close: () => database.close(),
  };
}
