import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Every table of the first version. */
export const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('instance')
      .addColumn('only', 'integer', (column) => column.primaryKey())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('workspaces')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('head', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('horizon', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();

    await db.schema
      .createTable('teams')
      .addColumn('workspace', 'text', (column) => column.notNull().references('workspaces.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('teams_key', ['workspace', 'id'])
      .execute();

    await db.schema
      .createTable('members')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('joined_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('members_key', ['workspace', 'id'])
      .addForeignKeyConstraint('members_team', ['workspace', 'team'], 'teams', ['workspace', 'id'])
      .execute();

    await db.schema
      .createTable('devices')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('member', 'text', (column) => column.notNull())
      .addColumn('install', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addForeignKeyConstraint('devices_member', ['workspace', 'member'], 'members', ['workspace', 'id'])
      .execute();

    await db.schema
      .createTable('join_codes')
      .addColumn('code_hash', 'text', (column) => column.primaryKey())
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('team', 'text', (column) => column.notNull())
      .addForeignKeyConstraint('join_codes_team', ['workspace', 'team'], 'teams', ['workspace', 'id'])
      .execute();

    await db.schema
      .createTable('items')
      .addColumn('workspace', 'text', (column) => column.notNull().references('workspaces.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('audience', 'text')
      .addColumn('reached', 'text')
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('deleted', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('items_key', ['workspace', 'kind', 'id'])
      .execute();
    await db.schema.createIndex('items_by_seq').on('items').columns(['workspace', 'seq']).unique().execute();

    await db.schema
      .createTable('media')
      .addColumn('workspace', 'text', (column) => column.notNull().references('workspaces.id'))
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('bytes', 'bytea', (column) => column.notNull())
      .addPrimaryKeyConstraint('media_key', ['workspace', 'sha256'])
      .execute();

    await db.schema
      .createTable('events')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('install', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('events_key', ['workspace', 'id'])
      .execute();

    await db.schema
      .createTable('dead_letters')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('install', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('dead_letters_key', ['workspace', 'install', 'digest'])
      .execute();

    await db.schema
      .createTable('audit')
      .addColumn('workspace', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_key', ['workspace', 'id'])
      .execute();
  },
};
