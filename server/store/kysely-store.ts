import type { Kysely } from 'kysely';
import type { AuditEntry } from './audit-entry.ts';
import { audited } from './audited.ts';
import { deviceByToken } from './devices.ts';
import { batchCommitter } from './events.ts';
import { GroupCommit } from './group-commit.ts';
import { isCurrent } from './migrate.ts';
import { parseRoles, rolesJson } from './roles.ts';
import { SharedRead } from './shared-read.ts';
import type { Standings } from './standings.ts';
import type { JoinCode, Store, WorkspaceDraft } from './store.ts';
import type { Tables } from './tables.ts';
import { workspaceStore } from './workspace-store.ts';

/** Batches of one group; at the largest batch size this bounds a transaction to 32,000 events. */
const BATCHES_PER_COMMIT = 64;

async function putWorkspace(
  db: Kysely<Tables>,
  { id, name, teams, codes = [] }: WorkspaceDraft,
  entry: AuditEntry,
): Promise<void> {
  await audited(db, id, entry, async (tx) => {
    await tx
      .insertInto('workspaces')
      .values({ id, name, head: 0, horizon: 0 })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
      .execute();
    for (const team of teams) {
      await tx
        .insertInto('teams')
        .values({ workspace: id, id: team.id, name: team.name })
        .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet({ name: team.name }))
        .execute();
    }
    const learners = teams.map(
      (team): JoinCode => ({ hash: team.joinCodeHash, team: team.id, roles: ['learner'] }),
    );
    for (const { hash, team, roles } of [...learners, ...codes]) {
      await tx
        .insertInto('join_codes')
        .values({ code_hash: hash, workspace: id, team, roles: rolesJson(roles) })
        .onConflict((conflict) => conflict.column('code_hash').doNothing())
        .execute();
    }
    return 1;
  });
}

/**
 * The store over a migrated database; SQLite and PostgreSQL are asked the same queries.
 *
 * @param db is closed by the store's `close`, and so is `standings`
 */
export function createStore(db: Kysely<Tables>, standings: Standings): Store {
  const events = new GroupCommit(batchCommitter(db), BATCHES_PER_COMMIT);
  const sharedStandings = new SharedRead((workspace) => standings.read(workspace));

  return {
    workspace: (id) => workspaceStore({ db, events, standings: sharedStandings }, id),
    putWorkspace: (draft, entry) => putWorkspace(db, draft, entry),
    deviceByToken: (tokenHash) => deviceByToken(db, tokenHash),
    ready: () => isCurrent(db),

    async workspaces() {
      const rows = await db.selectFrom('workspaces').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    },

    async teamByJoinCode(codeHash) {
      const row = await db
        .selectFrom('join_codes')
        .select(['workspace', 'team', 'roles'])
        .where('code_hash', '=', codeHash)
        .executeTakeFirst();
      return row && { ...row, roles: parseRoles(row.roles) };
    },

    async close() {
      await events.idle();
      standings.close();
      await db.destroy();
    },
  };
}
