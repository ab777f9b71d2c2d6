import * as z from 'zod/mini';
import type { ContentKind } from '../../contracts/content-pull.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { AidHeader } from '../../usecases/ports/content-store.ts';
import type { Item } from './parse-page.ts';
import type { BodiesRow, ContentDb, DirectoryRow, HeadersRow } from './schema.ts';

/**
 * Most items in one segment. One aid is read by reading its segment, so those are kept small; rules are always
 * read all together.
 */
export const SEGMENT_MAX: Record<ContentKind, number> = { unit: 64, aid: 64, lesson: 32, rule: 512 };

/** An item ready to be stored: its body as JSON, and its header if it is an aid. */
export type StoredItem = { id: OpaqueId; body: string; header: AidHeader | undefined };

export type SegmentRows = { directory: DirectoryRow[]; headers: HeadersRow[]; bodies: BodiesRow[] };

export function toStored(item: Item): StoredItem {
  return { id: item.id, body: JSON.stringify(item), header: headerOf(item) };
}

/**
 * Cuts items of one kind into segments.
 *
 * @param firstId number of the first segment; the others count on
 */
export function cutSegments(
  kind: ContentKind,
  items: readonly StoredItem[],
  gone: readonly OpaqueId[],
  firstId: number,
): SegmentRows {
  const rows: SegmentRows = { directory: [], headers: [], bodies: [] };
  const max = SEGMENT_MAX[kind];
  const count = Math.max(Math.ceil(items.length / max), gone.length > 0 ? 1 : 0);
  for (let index = 0; index < count; index++) {
    const part = items.slice(index * max, (index + 1) * max);
    const id = firstId + index;
    const entry = { id, kind, ids: part.map((item) => item.id), gone: index === 0 ? [...gone] : [] };
    rows.directory.push(entry);
    rows.bodies.push({ ...entry, bodies: part.map(({ body }) => body) });
    if (kind === 'aid') rows.headers.push({ id, headers: JSON.stringify(part.map(({ header }) => header)) });
  }
  return rows;
}

/** Stores segments; runs inside a transaction that writes these tables. */
export async function addSegments(db: ContentDb, { directory, headers, bodies }: SegmentRows): Promise<void> {
  await Promise.all([
    db.directory.bulkAdd(directory),
    headers.length > 0 && db.headers.bulkAdd(headers),
    db.bodies.bulkAdd(bodies),
  ]);
}

/** Removes segments; runs inside a transaction that writes these tables. */
export async function removeSegments(
  db: ContentDb,
  segments: readonly Pick<DirectoryRow, 'id' | 'kind'>[],
): Promise<void> {
  const ids = segments.map(({ id }) => id);
  await Promise.all([
    db.directory.bulkDelete(ids),
    db.headers.bulkDelete(ids),
    db.bodies.bulkDelete(segments.map(({ kind, id }) => [kind, id] as [ContentKind, number])),
  ]);
}

const headersSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(['checklist', 'decision', 'snippet', 'reference']),
    unit: z.string(),
    version: z.number(),
  }),
);

/** The headers of a segment; none where they cannot be read. */
export function readHeaders(row: HeadersRow): AidHeader[] {
  try {
    return headersSchema.parse(JSON.parse(row.headers));
  } catch {
    return [];
  }
}

function headerOf(item: Item): AidHeader | undefined {
  if (!('kind' in item)) return undefined;
  const { id, title, kind, unit, version } = item;
  return { id, title, kind, unit, version };
}
