import * as z from 'zod/mini';
import { INDEX_FORMAT, type Shard } from '../../domain/matching/index/shard.ts';
import type { ContentDb } from './schema.ts';

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
