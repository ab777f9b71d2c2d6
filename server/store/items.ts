import { type Kysely, sql, type Transaction } from 'kysely';
import type { ChangeRange, ItemChange, ItemDraft } from './store.ts';
import type { Tables } from './tables.ts';

type ItemRow = Tables['items'];

/** Team ids hold no `|`, so that `|a|` finds exactly the team `a`. */
function audienceOf(teams: readonly string[] | undefined): string | null {
  return teams === undefined ? null : `|${[...new Set(teams)].sort().join('|')}|`;
}

/** Every team of either audience; null is every team there is. */
function union(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return audienceOf([...a.split('|'), ...b.split('|')].filter((team) => team !== ''));
}

/** `_` is a wildcard of LIKE and a letter of ids. */
function mentioning(team: string): string {
  return `%|${team.replaceAll('_', '\\_')}|%`;
}

/**
 * Changes of a range as a team sees them, by `seq`. A team that never could have had an item learns nothing of
 * it, not even that it is gone.
 */
export async function changesFor(
  db: Kysely<Tables>,
  workspace: string,
  { team, after, upTo, noTombstonesUpTo, limit }: ChangeRange,
): Promise<ItemChange[]> {
  const like = mentioning(team);
  const visible = sql<number>`case when deleted = 0 and (audience is null or audience like ${like} escape '\\')
    then 1 else 0 end`;
  const rows = await db
    .selectFrom('items')
    .select(['kind', 'id', 'seq', 'body', visible.as('visible')])
    .where('workspace', '=', workspace)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .where(sql<boolean>`(reached is null or reached like ${like} escape '\\')`)
    .where((where) => where.or([where('seq', '>', noTombstonesUpTo), where(visible, '=', 1)]))
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ kind, id, seq, body, visible }) => ({
    kind,
    id,
    seq,
    body: visible === 1 ? body : undefined,
  }));
}

/**
 * The head, with the workspace's row locked until the transaction ends: changes become visible in the order of
 * their numbers, so that no reader passes one by. Being a write it also takes SQLite's write lock at once, where
 * a lock taken after a read could be refused.
 */
async function lockHead(tx: Transaction<Tables>, workspace: string): Promise<number> {
  const row = await tx
    .updateTable('workspaces')
    .set((set) => ({ head: set.ref('head') }))
    .where('id', '=', workspace)
    .returning('head')
    .executeTakeFirstOrThrow();
  return row.head;
}

async function itemRow(
  tx: Transaction<Tables>,
  workspace: string,
  { kind, id }: { kind: string; id: string },
): Promise<ItemRow | undefined> {
  return tx
    .selectFrom('items')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function writeRow(tx: Transaction<Tables>, row: ItemRow): Promise<void> {
  const { seq, audience, reached, body, deleted, changed_at } = row;
  await tx
    .insertInto('items')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'kind', 'id'])
        .doUpdateSet({ seq, audience, reached, body, deleted, changed_at }),
    )
    .execute();
}

/**
 * Writes the items that differ from what is stored, each with its own number of the change sequence.
 *
 * @returns how many changed
 */
export async function putItems(
  tx: Transaction<Tables>,
  workspace: string,
  drafts: readonly ItemDraft[],
  now: string,
): Promise<number> {
  const before = await lockHead(tx, workspace);
  let head = before;
  for (const draft of drafts) {
    const old = await itemRow(tx, workspace, draft);
    const audience = audienceOf(draft.teams);
    if (old && old.deleted === 0 && old.body === draft.body && old.audience === audience) continue;
    head += 1;
    await writeRow(tx, {
      workspace,
      kind: draft.kind,
      id: draft.id,
      seq: head,
      audience,
      reached: old ? union(old.reached, audience) : audience,
      body: draft.body,
      deleted: 0,
      changed_at: now,
    });
  }
  await tx.updateTable('workspaces').set({ head }).where('id', '=', workspace).execute();
  return head - before;
}

/** Turns items into tombstones. @returns how many were there */
export async function removeItems(
  tx: Transaction<Tables>,
  workspace: string,
  items: readonly { kind: string; id: string }[],
  now: string,
): Promise<number> {
  const before = await lockHead(tx, workspace);
  let head = before;
  for (const item of items) {
    const old = await itemRow(tx, workspace, item);
    if (!old || old.deleted === 1) continue;
    head += 1;
    await writeRow(tx, { ...old, seq: head, body: '', deleted: 1, changed_at: now });
  }
  await tx.updateTable('workspaces').set({ head }).where('id', '=', workspace).execute();
  return head - before;
}

/** Deletes tombstones older than an instant and raises the horizon to the newest of them. */
export async function forgetTombstones(
  tx: Transaction<Tables>,
  workspace: string,
  before: string,
): Promise<void> {
  await lockHead(tx, workspace);
  const gone = await tx
    .deleteFrom('items')
    .where('workspace', '=', workspace)
    .where('deleted', '=', 1)
    .where('changed_at', '<', before)
    .returning('seq')
    .execute();
  if (gone.length === 0) return;
  const horizon = gone.reduce((most, { seq }) => Math.max(most, seq), 0);
  await tx
    .updateTable('workspaces')
    .set({ horizon })
    .where('id', '=', workspace)
    .where('horizon', '<', horizon)
    .execute();
}
