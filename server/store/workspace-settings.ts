import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { audited } from './audited.ts';
import type { WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';

const hostsSchema = z.array(z.string());

/** What a workspace is made of beside its content: its names, its teams, the hosts its rules may name. */
export function workspaceSettings(
  db: Kysely<Tables>,
  workspace: string,
): Pick<WorkspaceStore, 'hasTeam' | 'teams' | 'names' | 'allowedHosts' | 'allowHosts'> {
  return {
    async hasTeam(id) {
      const row = await db
        .selectFrom('teams')
        .select('id')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return row !== undefined;
    },

    teams: () =>
      db
        .selectFrom('teams')
        .select(['id', 'name'])
        .where('workspace', '=', workspace)
        .orderBy('id')
        .execute(),

    names: (team) =>
      db
        .selectFrom('teams')
        .innerJoin('workspaces', 'workspaces.id', 'teams.workspace')
        .select(['workspaces.name as workspace', 'teams.name as team'])
        .where('teams.workspace', '=', workspace)
        .where('teams.id', '=', team)
        .executeTakeFirst(),

    async allowedHosts() {
      const row = await db
        .selectFrom('workspaces')
        .select('allowed_hosts')
        .where('id', '=', workspace)
        .executeTakeFirst();
      return typeof row?.allowed_hosts === 'string' ? hostsSchema.parse(JSON.parse(row.allowed_hosts)) : null;
    },

    async allowHosts(hosts, entry) {
      const changed = await audited(db, workspace, entry, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('workspaces')
          .set({ allowed_hosts: hosts && JSON.stringify(hosts) })
          .where('id', '=', workspace)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      });
      return changed > 0;
    },
  };
}
