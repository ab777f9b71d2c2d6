import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { secretHash } from '../../../server/auth/secrets.ts';
import { createStore } from '../../../server/store/kysely-store.ts';
import { migrate } from '../../../server/store/migrate.ts';
import { first } from '../../../server/store/migrations/0001-first.ts';
import { sqliteDialect } from '../../../server/store/sqlite-dialect.ts';
import { queriedStandings } from '../../../server/store/standings.ts';
import type { Tables } from '../../../server/store/tables.ts';
import { NOW } from './harness/drafts.ts';

test('a database of the first version keeps its rules, as first versions, and its join codes, for learners', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-upgrade-'));
  const db = new Kysely<Tables>({ dialect: sqliteDialect(join(folder, 'alongside.db')) });
  const old = new Migrator({ db, provider: { getMigrations: async () => ({ '0001-first': first }) } });
  await old.migrateToLatest();
  await sql`insert into workspaces (id, name, head) values ('acme', 'Acme', 3)`.execute(db);
  await sql`insert into teams (workspace, id, name) values ('acme', 'support', 'Support')`.execute(db);
  const code = secretHash('CODE');
  await sql`insert into join_codes (code_hash, workspace, team) values (${code}, 'acme', 'support')`.execute(
    db,
  );
  const items = [
    ['rule', 'kept', 1, '{"id":"kept"}', 0],
    ['rule', 'gone', 2, '', 1],
    ['aid', 'a1', 3, '{"id":"a1"}', 0],
  ];
  for (const [kind, id, seq, body, deleted] of items) {
    await sql`insert into items (workspace, kind, id, seq, body, deleted, changed_at)
      values ('acme', ${kind}, ${id}, ${seq}, ${body}, ${deleted}, ${NOW})`.execute(db);
  }

  expect(await migrate(db, 'epoch1')).toEqual(['0002-rule-versions']);

  const store = createStore(db, queriedStandings(db));
  const { rules } = store.workspace('acme');
  const bySystem = { changedAt: NOW, changedBy: 'system' };
  expect(await rules.list()).toEqual([{ id: 'kept', body: '{"id":"kept"}', version: 1, ...bySystem }]);
  expect(await rules.history('gone', 9)).toEqual([{ id: 'gone', body: null, version: 2, ...bySystem }]);
  expect(await rules.history('a1', 9)).toEqual([]);
  expect(await store.teamByJoinCode(code)).toEqual({
    workspace: 'acme',
    team: 'support',
    roles: ['learner'],
  });
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
