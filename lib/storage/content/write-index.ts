import type { OpaqueId } from '../../contracts/ids.ts';
import type { RuleIndex } from '../../domain/matching/index/build-index.ts';
import { INDEX_FORMAT } from '../../domain/matching/index/shard.ts';
import type { SkippedRule } from '../../domain/matching/matcher.ts';
import { readIndexInfo } from './rule-index.ts';
import type { ContentDb } from './schema.ts';
import { type ContentState, readState, writeState } from './state.ts';

/** Names the rules that want a new index; `undefined` where the stored one is of them, or not all of them are here. */
export async function rulesToIndex(db: ContentDb): Promise<number | undefined> {
  const [state, info] = await Promise.all([readState(db), readIndexInfo(db)]);
  return info?.of === state.rules || state.resyncFrom !== undefined ? undefined : state.rules;
}

/**
 * Puts an index in the place of the last one; runs inside a transaction that writes these tables.
 *
 * @param of the rules that it was made of
 * @returns `false`, with nothing changed, where others have come since
 */
export async function writeIndex(
  db: ContentDb,
  { shards, skipped, places }: RuleIndex,
  of: number,
): Promise<boolean> {
  const state = await readState(db);
  if (state.rules !== of) return false;
  await db.shards.clear();
  await db.shards.bulkPut(shards);
  await db.meta.put({ key: 'rules', format: INDEX_FORMAT, of, places });
  if (skipped.length > 0) await noteSkipped(db, state, skipped);
  return true;
}

/** Remembers the rules that this browser cannot read, so that each is reported once. */
async function noteSkipped(
  db: ContentDb,
  state: ContentState,
  skipped: readonly SkippedRule[],
): Promise<void> {
  const known = await db.skipped.bulkGet(skipped.map(({ rule }): [string, OpaqueId] => ['rule', rule]));
  const fresh = skipped.filter((_, index) => !known[index]);
  const since = state.lastId;
  await db.skipped.bulkPut(
    fresh.map(({ rule, reason }) => ({ kind: 'rule', id: rule, reason, since, reported: false })),
  );
  await writeState(db, { ...state, skips: true });
}
