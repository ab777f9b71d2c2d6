import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { sqliteDialect } from './sqlite-dialect.ts';

const FULL = 2;

test('every open is durable: WAL with full synchronisation, foreign keys checked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-sqlite-'));
  for (const _open of ['first', 'again']) {
    const db = new Kysely<unknown>({ dialect: sqliteDialect(join(folder, 'made', 'alongside.db')) });
    const pragma = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(db)).rows[0] ?? {});
    expect(await pragma('journal_mode')).toEqual(['wal']);
    expect(await pragma('synchronous')).toEqual([FULL]);
    expect(await pragma('foreign_keys')).toEqual([1]);
    await db.destroy();
  }
  await rm(folder, { recursive: true, force: true });
});
