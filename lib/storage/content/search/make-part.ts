import { PartBuilder } from '../../../domain/search/part-builder.ts';
import type { SearchPart } from '../../../domain/search/search-part.ts';
import { searchableAid, searchableLesson } from '../../../domain/search/searchable.ts';
import type { Pace } from '../../../usecases/ports/pace.ts';
import type { WhenOpen } from '../../when-open.ts';
import { segmentKeys } from '../batches.ts';
import { readBody } from '../bodies.ts';
import { inSlices } from '../in-slices.ts';
import { splitLines } from '../lines.ts';
import type { BatchRow, ContentDb } from '../schema.ts';
import { readTrustedFrom } from '../state.ts';
import type { Cover } from './search-rows.ts';
import type { SearchedPlaces } from './searched-kinds.ts';

/** A batch with its bodies, in order. */
type WholeBatch = { batch: BatchRow; bodies: string[]; isTrusted: boolean };

/**
 * Makes a part of the live aids and lessons in some batches. One batch is read at a time: all at once would take much memory.
 *
 * @returns `undefined` where one of the batches has gone meanwhile
 */
export async function makePart(
  db: ContentDb,
  open: WhenOpen,
  pace: Pace,
  { batches, places }: { batches: readonly number[]; places: SearchedPlaces },
): Promise<{ part: SearchPart; cover: Cover } | undefined> {
  const builder = new PartBuilder();
  let documents = 0;
  for (const id of batches) {
    const whole = await open(() =>
      db.transaction('r', [db.meta, db.batches, db.bodies], async () => readBatch(db, id)),
    );
    if (!whole) return undefined;
    documents += await inSlices(addLive(builder, whole, places), pace);
  }
  const part = await inSlices(builder.finish(), pace);
  return { part, cover: { batches: [...batches], documents } };
}

async function readBatch(db: ContentDb, id: number): Promise<WholeBatch | undefined> {
  const [batch, trustedFrom] = await Promise.all([db.batches.get(id), readTrustedFrom(db)]);
  if (!batch) return undefined;
  const segments = await db.bodies.bulkGet(segmentKeys(batch));
  return {
    batch,
    bodies: segments.flatMap((segment) => segment?.bodies ?? []),
    isTrusted: id >= trustedFrom,
  };
}

/** Each `yield` is a place to rest. @returns how many were added */
function* addLive(
  builder: PartBuilder,
  { batch: { id: batch, kind, ids }, bodies, isTrusted }: WholeBatch,
  places: SearchedPlaces,
): Generator<undefined, number> {
  if (kind !== 'aid' && kind !== 'lesson') return 0;
  const live = places(kind);
  let added = 0;
  for (const [index, id] of splitLines(ids).entries()) {
    if (live.get(id)?.batch !== batch) continue;
    added += 1;
    if (kind === 'aid') {
      const aid = readBody(kind, id, bodies[index], isTrusted);
      if (aid) yield* builder.add(searchableAid(aid));
    } else {
      const lesson = readBody(kind, id, bodies[index], isTrusted);
      if (lesson) yield* builder.add(searchableLesson(lesson));
    }
    yield;
  }
  return added;
}
