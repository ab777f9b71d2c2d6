import type { Kysely, Transaction } from 'kysely';
import { isSame, itemRow, lockHead, RULE, rowOf, setHead, tombstoneOf, writeRow } from './item-rows.ts';
import type { LiveRule, RuleDraft, RuleOutcome, StoredVersion } from './rule-store.ts';
import type { Tables } from './tables.ts';

function storedVersion(row: Omit<Tables['rule_versions'], 'workspace'>): StoredVersion {
  const { rule, body, seq, changed_at, changed_by } = row;
  return { id: rule, body, version: seq, changedAt: changed_at, changedBy: changed_by };
}

function versionsOf(db: Kysely<Tables>, workspace: string, rule: string) {
  return db
    .selectFrom('rule_versions')
    .select(['rule', 'body', 'seq', 'changed_at', 'changed_by'])
    .where('workspace', '=', workspace)
    .where('rule', '=', rule);
}

/** The newest versions of a rule, newest first, its removal among them. @param limit most of them */
export async function ruleHistory(
  db: Kysely<Tables>,
  workspace: string,
  rule: string,
  limit: number,
): Promise<StoredVersion[]> {
  const rows = await versionsOf(db, workspace, rule).orderBy('seq', 'desc').limit(limit).execute();
  return rows.map(storedVersion);
}

/** Rules that are not removed, by id, each with who changed it last. */
export async function liveRules(db: Kysely<Tables>, workspace: string): Promise<LiveRule[]> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('rule_versions as version', (join) =>
      join
        .onRef('version.workspace', '=', 'items.workspace')
        .onRef('version.rule', '=', 'items.id')
        .onRef('version.seq', '=', 'items.seq'),
    )
    .select(['rule', 'items.body', 'items.seq', 'version.changed_at', 'changed_by'])
    .where('items.workspace', '=', workspace)
    .where('kind', '=', RULE)
    .where('deleted', '=', 0)
    .orderBy('rule')
    .execute();
  return rows.map((row) => ({ ...storedVersion(row), body: row.body }));
}

/** A rule that was removed may be made anew by who never saw it. */
function isUpToDate(current: StoredVersion | undefined, { basedOn, body }: RuleDraft): boolean {
  if (basedOn !== null) return current?.version === basedOn;
  return current ? current.body === null : body !== null;
}

async function conflictOf(
  tx: Transaction<Tables>,
  workspace: string,
  current: StoredVersion | undefined,
  { id, basedOn }: RuleDraft,
): Promise<RuleOutcome> {
  const base =
    basedOn === null
      ? undefined
      : await versionsOf(tx, workspace, id).where('seq', '=', basedOn).executeTakeFirst();
  return {
    ok: false,
    reason: 'version_conflict',
    current: current ?? null,
    base: base ? storedVersion(base) : null,
  };
}

/** @returns whether there was anything to change */
async function writeItem(
  tx: Transaction<Tables>,
  workspace: string,
  { id, body, teams, audit }: RuleDraft,
  seq: number,
): Promise<boolean> {
  const place = { kind: RULE, id };
  const change = { seq, changed_at: audit.at };
  const old = await itemRow(tx, workspace, place);
  if (body === null) {
    if (!old || old.deleted === 1) return false;
    await writeRow(tx, tombstoneOf(old, change), audit.actor);
    return true;
  }
  const draft = { ...place, body, ...(teams ? { teams } : {}) };
  if (isSame(old, draft)) return false;
  await writeRow(tx, rowOf(workspace, old, draft, change), audit.actor);
  return true;
}

/** Decides and writes in one transaction that holds the head, so that of two writers one is told of the other. */
export function writeRules(
  db: Kysely<Tables>,
  workspace: string,
  drafts: readonly RuleDraft[],
): Promise<RuleOutcome[]> {
  return db.transaction().execute(async (tx) => {
    let head = await lockHead(tx, workspace);
    const outcomes: RuleOutcome[] = [];
    for (const draft of drafts) {
      const { id, body, audit } = draft;
      const [current] = await ruleHistory(tx, workspace, id, 1);
      if (!isUpToDate(current, draft)) {
        outcomes.push(await conflictOf(tx, workspace, current, draft));
        continue;
      }
      const version = head + 1;
      const changed = await writeItem(tx, workspace, draft, version);
      if (!changed && current) {
        outcomes.push({ ok: true, saved: current });
        continue;
      }
      head = version;
      await tx
        .insertInto('audit')
        .values({ workspace, ...audit })
        .execute();
      outcomes.push({
        ok: true,
        saved: { id, body, version, changedAt: audit.at, changedBy: audit.actor },
      });
    }
    await setHead(tx, workspace, head);
    return outcomes;
  });
}
