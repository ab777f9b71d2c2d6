import * as z from 'zod/mini';
import { isWhole, SEARCH_FORMAT, type SearchPart } from '../../../domain/search/search-part.ts';
import type { ContentDb } from '../schema.ts';

/** `base` holds most; `recent` what came since, so that a small delta makes little anew. */
export const PART_NAMES = ['recent', 'base'] as const;
export type PartName = (typeof PART_NAMES)[number];

const coverSchema = z.object({
  /** Numbers of the batches whose live aids and lessons the part was made of. */
  batches: z.array(z.int()),
  /** How many it was made of. */
  documents: z.int(),
});
export type Cover = z.infer<typeof coverSchema>;

const infoSchema = z.object({
  format: z.literal(SEARCH_FORMAT),
  /** Grows with each write. */
  made: z.int(),
  covers: z.object({ recent: coverSchema, base: coverSchema }),
});

/** What the stored parts are made of. */
export type SearchInfo = Pick<z.infer<typeof infoSchema>, 'made' | 'covers'>;

const partSchema: z.ZodMiniType<SearchPart> = z.object({
  ids: z.string(),
  titles: z.string(),
  kinds: z.instanceof(Uint8Array<ArrayBuffer>),
  lengths: z.instanceof(Uint16Array<ArrayBuffer>),
  terms: z.instanceof(Uint16Array<ArrayBuffer>),
  termStarts: z.instanceof(Uint32Array<ArrayBuffer>),
  postings: z.instanceof(Uint8Array<ArrayBuffer>),
  postingStarts: z.instanceof(Uint32Array<ArrayBuffer>),
});

const NOTHING: Cover = { batches: [], documents: 0 };

/** What is left where some of the stored parts cannot be read. */
export function without(info: SearchInfo, broken: readonly PartName[]): SearchInfo {
  const covers = { ...info.covers };
  for (const name of broken) covers[name] = NOTHING;
  return { ...info, covers };
}

/** Nothing stored, or nothing that this version reads, is an index of nothing. */
export async function readSearchInfo(db: ContentDb): Promise<SearchInfo> {
  const parsed = infoSchema.safeParse(await db.meta.get('search'));
  return parsed.success ? parsed.data : { made: 0, covers: { recent: NOTHING, base: NOTHING } };
}

/** The stored part of a name; `undefined` where there is none that is whole. */
export async function readSearchPart(db: ContentDb, name: PartName): Promise<SearchPart | undefined> {
  const parsed = partSchema.safeParse(await db.search.get(name));
  return parsed.success && isWhole(parsed.data) ? parsed.data : undefined;
}

/**
 * Puts a part in the place of the last one; runs inside a transaction that writes `meta` and `search`.
 *
 * @param before what was stored when the work on the part began
 * @returns `false`, with nothing changed, where somebody else has written since
 */
export async function writeSearchPart(
  db: ContentDb,
  before: SearchInfo,
  name: PartName,
  { part, cover }: { part: SearchPart; cover: Cover },
): Promise<boolean> {
  const { made } = await readSearchInfo(db);
  if (made !== before.made) return false;
  // A new base covers what was recent.
  const covers = name === 'base' ? { base: cover, recent: NOTHING } : { ...before.covers, recent: cover };
  if (name === 'base') await db.search.delete('recent');
  await db.search.put({ name, ...part });
  await db.meta.put({ key: 'search', format: SEARCH_FORMAT, made: made + 1, covers });
  return true;
}
