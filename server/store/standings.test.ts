import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from './migrate.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { sqliteStandings } from './standings.ts';
import type { Tables } from './tables.ts';

test('what a transaction has not committed is not seen; once it is, it is seen at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-standings-'));
  const file = join(folder, 'alongside.db');
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  await migrate(db, 'epoch1');
  await db.insertInto('workspaces').values({ id: 'acme', name: 'Acme', head: 1, horizon: 0 }).execute();
  const standings = sqliteStandings(file);
  onTestFinished(async () => {
    standings.close();
    await db.destroy();
    await rm(folder, { recursive: true });
  });
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('workspaces').set({ head: 2 }).where('id', '=', 'acme').execute();
    expect(standings.read('acme')).toMatchObject({ epoch: 'epoch1', head: 1, horizon: 0 });
  });
  expect(standings.read('acme')).toMatchObject({ head: 2 });
  expect(standings.read('globex')).toBeUndefined();
});
