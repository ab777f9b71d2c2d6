import type { Kysely } from 'kysely';
import { audited } from './audited.ts';
import { enrol } from './devices.ts';
import type { BatchJob } from './events.ts';
import type { GroupCommit } from './group-commit.ts';
import { bodiesOf, changesFor, forgetTombstones, idsOf, putItems, removeItems } from './items.ts';
import { forgetShownBefore, shownSince } from './rule-shown.ts';
import type { RuleStore } from './rule-store.ts';
import { liveRules, ruleHistory, writeRules } from './rules.ts';
import type { SharedRead } from './shared-read.ts';
import type { Standing, WorkspaceStore } from './store.ts';
import type { Tables } from './tables.ts';
import { workspaceSettings } from './workspace-settings.ts';

/** What the stores of all workspaces share. */
export type SharedParts = {
  db: Kysely<Tables>;
  events: GroupCommit<BatchJob, boolean[]>;
  standings: SharedRead<Standing | undefined>;
};

function ruleStore(db: Kysely<Tables>, workspace: string): RuleStore {
  return {
    list: () => liveRules(db, workspace),
    write: (drafts) => writeRules(db, workspace, drafts),
    history: (rule, limit) => ruleHistory(db, workspace, rule, limit),
    shownSince: (day) => shownSince(db, workspace, day),
    forgetShownBefore: (day) => forgetShownBefore(db, workspace, day),
  };
}

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

    rules: ruleStore(db, workspace),
    bodies: (kind, page) => bodiesOf(db, workspace, kind, page),
    ids: (kind) => idsOf(db, workspace, kind),
    ...workspaceSettings(db, workspace),

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
