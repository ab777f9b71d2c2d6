import * as z from 'zod/mini';
import type { ContentKind } from '../../../contracts/content-kinds.ts';
import { NEED } from '../../../domain/media/make-room.ts';
import { type MediaNeed, mediaIn } from '../../../domain/media/media-in.ts';
import type { BodiesRow, ContentDb, MediaRow } from '../schema.ts';

/** The kinds of content that show media. */
const SHOWING: readonly ContentKind[] = ['aid', 'lesson'];

const markSchema = z.object({
  /** Newest segment whose needs were noted. */
  noted: z.int(),
  /** Of which content the needs were last compared with what is here. */
  pruned: z.string(),
});

type MediaMark = z.infer<typeof markSchema>;

/** Up to where needs were noted and compared; before all content where nothing readable is stored, so that none is missed. */
export async function readMediaMark(db: ContentDb): Promise<MediaMark> {
  const parsed = markSchema.safeParse(await db.meta.get('media'));
  return parsed.success ? parsed.data : { noted: 0, pruned: '' };
}

/** Notes how far one came; runs inside the transaction that stores the needs, else they could be lost in between. */
export function writeMediaMark(db: ContentDb, mark: MediaMark): PromiseLike<unknown> {
  return db.meta.put({ key: 'media', ...mark });
}

/** Segments of the kinds that show media, behind a number. */
export async function segmentsBehind(db: ContentDb, number: number): Promise<BodiesRow[]> {
  const found = await Promise.all(
    SHOWING.map((kind) =>
      db.bodies.where('[kind+id]').between([kind, number], [kind, Number.MAX_VALUE], false).toArray(),
    ),
  );
  return found.flat();
}

/** What stored bodies need. Most show no media, so they are searched as text first; one that is broken needs nothing. */
export function* needsOf(segments: readonly BodiesRow[]): Generator<undefined, MediaNeed[]> {
  const needs: MediaNeed[] = [];
  for (const { bodies } of segments) {
    for (const body of bodies) if (body.includes('"media":"')) needs.push(...mediaIn(parse(body)));
    yield;
  }
  return needs;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Of each file the use in which it is missed most. */
export function byHash(needs: readonly MediaNeed[]): Map<string, MediaNeed> {
  const found = new Map<string, MediaNeed>();
  for (const need of needs) {
    const known = found.get(need.sha256);
    if (!known || NEED[need.use] < NEED[known.use]) found.set(need.sha256, need);
  }
  return found;
}

/** The row of a file that nobody has asked for yet. */
export function newRow({ sha256, use }: MediaNeed): MediaRow {
  return {
    sha256,
    use,
    state: 'wanted',
    bytes: 0,
    size: undefined,
    attempts: 0,
    notBefore: undefined,
  };
}
