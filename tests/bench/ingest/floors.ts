import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { migrate } from '../../../server/store/migrate.ts';
import { sqliteDialect } from '../../../server/store/sqlite-dialect.ts';
import type { Tables } from '../../../server/store/tables.ts';
import { tick } from './event-batches.ts';

const author = { install: '0190a0b0-0000-4000-8000-000000000000', actor: 'm-bench', team: 'support' };

/** Times a step for each batch. @returns events a second */
function rate(batches: number, batchSize: number, write: (rows: ReturnType<typeof tick>[]) => void): number {
  const prepared = Array.from({ length: batches }, (_, batch) =>
    Array.from({ length: batchSize }, (_, index) => tick(author, batch * batchSize + index + 1)),
  );
  const started = performance.now();
  for (const rows of prepared) write(rows);
  return (batches * batchSize * 1000) / (performance.now() - started);
}

/** The same inserts into the same table by `node:sqlite` alone, a transaction a batch, at FULL. */
export async function bareSqliteLoop(folder: string, batches: number, batchSize: number): Promise<number> {
  const file = join(folder, 'bare.db');
  const migrating = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  await migrate(migrating, 'bench');
  await migrating.destroy();
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON');
  const insert = db.prepare(
    'insert into events (workspace, id, install, seq, type, received_at, body) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const receivedAt = new Date().toISOString();
  const perSecond = rate(batches, batchSize, (rows) => {
    db.exec('begin');
    for (const row of rows) {
      insert.run('sample', row.id, row.install, row.seq, row.type, receivedAt, JSON.stringify(row));
    }
    db.exec('commit');
  });
  db.close();
  return perSecond;
}

/** The least that durability costs: each batch appended to a file and flushed. */
export function appendAndFlush(folder: string, batches: number, batchSize: number): number {
  const file = openSync(join(folder, 'append.log'), 'w');
  const perSecond = rate(batches, batchSize, (rows) => {
    writeSync(file, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
    fdatasyncSync(file);
  });
  closeSync(file);
  return perSecond;
}
