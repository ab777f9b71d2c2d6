import type { Kysely } from 'kysely';
import { audited } from './audited.ts';
import { enrol } from './devices.ts';
import type { BatchJob } from './events.ts';
import type { GroupCommit } from './group-commit.ts';
import { changesFor, forgetTombstones, putItems, removeItems } from './items.ts';
import type { SharedRead } from './shared-read.ts';
import type { Standing, WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';

/** What the stores of all workspaces share. */
export type SharedParts = {
  db: Kysely<Tables>;
  events: GroupCommit<BatchJob, boolean[]>;
  standings: SharedRead<Standing | undefined>;
};

/** The store of one workspace: each query below names it. */
export function workspaceStore({ db, events, standings }: SharedParts, workspace: string): WorkspaceStore {
  return {
    standing: () => standings.get(workspace),
    changes: (range) => changesFor(db, workspace, range),
    putItems: (drafts, entry) =>
      audited(db, workspace, entry, (tx) => putItems(tx, workspace, drafts, entry.at)),
    removeItems: (items, entry) =>
      audited(db, workspace, entry, (tx) => removeItems(tx, workspace, items, entry.at)),
    forgetTombstones: (before) => db.transaction().execute((tx) => forgetTombstones(tx, workspace, before)),
    storeEvents: (batch, receivedAt) => events.submit({ workspace, batch, receivedAt }),
    enrol: (enrolment, entry) => enrol(db, workspace, enrolment, entry),

    async hasTeam(id) {
      const row = await db
        .selectFrom('teams')
        .select('id')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return row !== undefined;
    },

    names: (team) =>
      db
        .selectFrom('teams')
        .innerJoin('workspaces', 'workspaces.id', 'teams.workspace')
        .select(['workspaces.name as workspace', 'teams.name as team'])
        .where('teams.workspace', '=', workspace)
        .where('teams.id', '=', team)
        .executeTakeFirst(),

    media: (sha256) =>
      db
        .selectFrom('media')
        .select(['type', 'bytes'])
        .where('workspace', '=', workspace)
        .where('sha256', '=', sha256)
        .executeTakeFirst(),

    async putMedia(sha256, file, entry) {
      await audited(db, workspace, entry, async (tx) => {
        const added = await tx
          .insertInto('media')
          .values({ workspace, sha256, ...file })
          .onConflict((conflict) => conflict.columns(['workspace', 'sha256']).doNothing())
          .returning('sha256')
          .execute();
        return added.length;
      });
    },
  };
}
