import type { ContentKind } from '../../contracts/content-kinds.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { AidHeader } from '../../usecases/ports/content-store.ts';
import { joinLines, splitLines } from './lines.ts';
import type { Item } from './parse-page.ts';
import type { BatchRow, BodiesRow, ContentDb, HeadersRow } from './schema.ts';

/**
 * Most items in one segment of a large batch. One aid is read by reading its segment, so those are kept small, though not so small that
 * there are many to write; rules are always read all together.
 */
export const SEGMENT_MAX: Record<ContentKind, number> = {
  unit: 64,
  aid: 32,
  lesson: 32,
  rule: 512,
  path: 64,
};

/** An item ready to be stored: its body as JSON, and its header if it is an aid. */
export type StoredItem = { id: OpaqueId; body: string; header: AidHeader | undefined };

export type BatchRows = { batch: BatchRow; headers: HeadersRow | undefined; bodies: BodiesRow[] };

/** An item as it is written; of an aid its header too, so that a list of aids reads no body. */
export function toStored(item: Item): StoredItem {
  return { id: item.id, body: JSON.stringify(item), header: headerOf(item) };
}

/**
 * Makes a batch of items of one kind, and of ids that are gone.
 *
 * @param id number of its first segment
 */
export function makeBatch(
  kind: ContentKind,
  items: readonly StoredItem[],
  goneIds: readonly OpaqueId[],
  id: number,
): BatchRows {
  // A small delta lies in one segment: it is there to be written quickly, and is folded when idle.
  const segmentSize = items.length > 2 * SEGMENT_MAX[kind] ? SEGMENT_MAX[kind] : 2 * SEGMENT_MAX[kind];
  const gone = joinLines(goneIds);
  const segments = Math.max(1, Math.ceil(items.length / segmentSize));
  const bodies = Array.from({ length: segments }, (_, index): BodiesRow => {
    const part = items.slice(index * segmentSize, (index + 1) * segmentSize);
    return {
      kind,
      id: id + index,
      gone: index === 0 ? gone : '',
      bodies: part.map(({ body }) => body),
    };
  });
  const ids = joinLines(items.map((item) => item.id));
  const headers = kind === 'aid' ? JSON.stringify(items.map(({ header }) => header)) : '';
  // The headers of a small batch ride in its row: one write less, where each costs a good part of a small delta.
  const ride = segments === 1 ? headers : '';
  return {
    batch: { id, kind, segmentSize, ids, gone, headers: ride },
    headers: headers === ride ? undefined : { id, headers },
    bodies,
  };
}

/** Number of the last segment of a batch. */
export function lastSegment({ batch, bodies }: BatchRows): number {
  return batch.id + bodies.length - 1;
}

/**
 * Stores batches; runs inside a transaction that writes these tables. Nothing in it can fail by itself, so that the
 * transaction may be committed before its requests are answered.
 */
export async function addBatches(db: ContentDb, rows: readonly BatchRows[]): Promise<void> {
  const headers = rows.flatMap((row) => row.headers ?? []);
  await Promise.all([
    db.batches.bulkPut(rows.map(({ batch }) => batch)),
    headers.length > 0 && db.headers.bulkPut(headers),
    db.bodies.bulkPut(rows.flatMap(({ bodies }) => bodies)),
  ]);
}

/** Removes batches; runs inside a transaction that writes these tables. */
export async function removeBatches(db: ContentDb, batches: readonly BatchRow[]): Promise<void> {
  const ids = batches.map(({ id }) => id);
  await Promise.all([
    db.batches.bulkDelete(ids),
    db.headers.bulkDelete(ids),
    db.bodies.bulkDelete(batches.flatMap(segmentKeys)),
  ]);
}

/** Keys of the segments of a batch, in order. */
export function segmentKeys({ id, kind, segmentSize, ids }: BatchRow): [ContentKind, number][] {
  const segments = Math.max(1, Math.ceil(splitLines(ids).length / segmentSize));
  return Array.from({ length: segments }, (_, index) => [kind, id + index]);
}

function headerOf(item: Item): AidHeader | undefined {
  if (!('kind' in item)) return undefined;
  const { id, title, kind, unit, version } = item;
  return { id, title, kind, unit, version };
}
