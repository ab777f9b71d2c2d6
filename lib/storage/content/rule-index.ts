import * as z from 'zod/mini';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { RuleIndex } from '../../domain/matching/index/build-index.ts';
import { INDEX_FORMAT, type Shard } from '../../domain/matching/index/shard.ts';
import type { SkippedRule } from '../../domain/matching/matcher.ts';
import type { ContentDb } from './schema.ts';
import { type ContentState, readState, writeState } from './state.ts';

const infoSchema = z.object({
  format: z.literal(INDEX_FORMAT),
  /** The rules that it was made of: see `ContentState.rules`. */
  of: z.int(),
  places: z.object({
    hosts: z.array(z.object({ scheme: z.enum(['https', 'http', 'any']), host: z.string() })),
    pageTypes: z.array(z.string()),
  }),
});

const shardSchema: z.ZodMiniType<Shard> = z.object({
  key: z.string(),
  words: z.instanceof(Int32Array),
  ranks: z.instanceof(Float64Array),
  text: z.instanceof(Uint8Array),
  strings: z.string(),
});

type IndexInfo = z.infer<typeof infoSchema>;

/** What the stored index is; `undefined` where there is none that this version reads. */
export async function readIndexInfo(db: ContentDb): Promise<IndexInfo | undefined> {
  const parsed = infoSchema.safeParse(await db.meta.get('rules'));
  return parsed.success ? parsed.data : undefined;
}

/** The shards that are stored under some of the keys. */
export async function readShards(db: ContentDb, keys: readonly string[]): Promise<Shard[]> {
  const rows = await db.shards.bulkGet([...keys]);
  return rows.flatMap((row) => {
    const parsed = shardSchema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

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
