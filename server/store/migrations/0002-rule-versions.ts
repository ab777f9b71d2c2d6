import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Rules that people write: their versions, how often each showed something, who may write them and for which hosts. */
export const ruleVersions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('rule_versions')
      .addColumn('workspace', 'text', (column) => column.notNull().references('workspaces.id'))
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('body', 'text')
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('rule_versions_key', ['workspace', 'rule', 'seq'])
      .execute();
    await sql`insert into rule_versions (workspace, rule, seq, body, changed_at, changed_by)
      select workspace, id, seq, case when deleted = 0 then body end, changed_at, 'system'
      from items where kind = 'rule'`.execute(db);

    await db.schema
      .createTable('rule_shown')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('shown', 'bigint', (column) => column.notNull())
      .addColumn('last_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('rule_shown_key', ['workspace', 'rule', 'day'])
      .execute();

    await db.schema.alterTable('workspaces').addColumn('allowed_hosts', 'text').execute();
    await db.schema
      .alterTable('join_codes')
      .addColumn('roles', 'text', (column) => column.notNull().defaultTo('["learner"]'))
      .execute();
  },
};
