import { type Kysely, sql, type Transaction } from 'kysely';
import { isSame, itemRow, lockHead, rowOf, SYSTEM, setHead, tombstoneOf, writeRow } from './item-rows.ts';
import type { ChangeRange, ItemChange, ItemDraft } from './store.ts';
import type { Tables } from './tables.ts';

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

function liveItems(db: Kysely<Tables>, workspace: string, kind: string) {
  return db
    .selectFrom('items')
    .where('workspace', '=', workspace)
    .where('kind', '=', kind)
    .where('deleted', '=', 0)
    .orderBy('id');
}

/**
 * Bodies of the items of a kind that are not removed, as JSON, by id.
 *
 * @param after the last id of the page before; an empty text begins
 * @param limit most of them in a page
 */
export function bodiesOf(
  db: Kysely<Tables>,
  workspace: string,
  kind: string,
  { after, limit }: { after: string; limit: number },
): Promise<{ id: string; body: string }[]> {
  return liveItems(db, workspace, kind).select(['id', 'body']).where('id', '>', after).limit(limit).execute();
}

/** Ids of the items of a kind that are not removed, in order. */
export async function idsOf(db: Kysely<Tables>, workspace: string, kind: string): Promise<string[]> {
  const rows = await liveItems(db, workspace, kind).select('id').execute();
  return rows.map(({ id }) => id);
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
    if (isSame(old, draft)) continue;
    head += 1;
    await writeRow(tx, rowOf(workspace, old, draft, { seq: head, changed_at: now }), SYSTEM);
  }
  await setHead(tx, workspace, head);
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
    await writeRow(tx, tombstoneOf(old, { seq: head, changed_at: now }), SYSTEM);
  }
  await setHead(tx, workspace, head);
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
