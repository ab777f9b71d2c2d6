import type { Transaction } from 'kysely';
import type { ItemDraft } from './store.ts';
import type { Tables } from './tables.ts';

/** The kind of items whose versions are kept. */
export const RULE = 'rule';

/** Who changed what no person did. */
export const SYSTEM = 'system';

export type ItemRow = Tables['items'];

/** Team ids hold no `|`, so that `|a|` finds exactly the team `a`. */
function audienceOf(teams: readonly string[] | undefined): string | null {
  return teams === undefined ? null : `|${[...new Set(teams)].sort().join('|')}|`;
}

/** Every team of either audience; null is every team there is. */
function union(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return audienceOf([...a.split('|'), ...b.split('|')].filter((team) => team !== ''));
}

/**
 * The head, with the workspace's row locked until the transaction ends: changes become visible in the order of
 * their numbers, so that no reader passes one by. Being a write it also takes SQLite's write lock at once, where
 * a lock taken after a read could be refused.
 */
export async function lockHead(tx: Transaction<Tables>, workspace: string): Promise<number> {
  const row = await tx
    .updateTable('workspaces')
    .set((set) => ({ head: set.ref('head') }))
    .where('id', '=', workspace)
    .returning('head')
    .executeTakeFirstOrThrow();
  return row.head;
}

/** The row of an item, a tombstone too; `undefined` where there never was one, or its tombstone is forgotten. */
export async function itemRow(
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

/** Ends what `lockHead` began. */
export async function setHead(tx: Transaction<Tables>, workspace: string, head: number): Promise<void> {
  await tx.updateTable('workspaces').set({ head }).where('id', '=', workspace).execute();
}

/** The row of an item that is put in: who could have received it before gets to know what became of it. */
export function rowOf(
  workspace: string,
  old: ItemRow | undefined,
  { kind, id, body, teams }: ItemDraft,
  { seq, changed_at }: Pick<ItemRow, 'seq' | 'changed_at'>,
): ItemRow {
  const audience = audienceOf(teams);
  const reached = old ? union(old.reached, audience) : audience;
  return { workspace, kind, id, seq, audience, reached, body, deleted: 0, changed_at };
}

/** The row of an item that is taken out: it leaves a tombstone. */
export function tombstoneOf(old: ItemRow, { seq, changed_at }: Pick<ItemRow, 'seq' | 'changed_at'>): ItemRow {
  return { ...old, seq, body: '', deleted: 1, changed_at };
}

/** Whether an item is there already as it shall be. */
export function isSame(old: ItemRow | undefined, { body, teams }: ItemDraft): boolean {
  return old?.deleted === 0 && old.body === body && old.audience === audienceOf(teams);
}

/**
 * Writes the row of an item. Of rules every version is kept.
 *
 * @param changedBy opaque id of the member who made the change; `SYSTEM` where no person did
 */
export async function writeRow(tx: Transaction<Tables>, row: ItemRow, changedBy: string): Promise<void> {
  const { workspace, kind, id, seq, audience, reached, body, deleted, changed_at } = row;
  await tx
    .insertInto('items')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'kind', 'id'])
        .doUpdateSet({ seq, audience, reached, body, deleted, changed_at }),
    )
    .execute();
  if (kind !== RULE) return;
  const version = {
    workspace,
    rule: id,
    seq,
    body: deleted ? null : body,
    changed_at,
    changed_by: changedBy,
  };
  await tx.insertInto('rule_versions').values(version).execute();
}
