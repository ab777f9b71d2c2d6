import { type OpenedPart, openPart } from '../../../domain/search/opened-part.ts';
import type { SearchPart } from '../../../domain/search/search-part.ts';
import type { Locks } from '../../../usecases/ports/locks.ts';
import type { Pace } from '../../../usecases/ports/pace.ts';
import type { SearchIndex, SearchStore } from '../../../usecases/ports/search-store.ts';
import type { WhenOpen } from '../../when-open.ts';
import { directoryReader } from '../directory.ts';
import type { ContentDb } from '../schema.ts';
import { readState } from '../state.ts';
import { makePart } from './make-part.ts';
import { isCovered, liveCounts, livenessIn, type PartPlan, planPart } from './plan-part.ts';
import {
  PART_NAMES,
  type PartName,
  readSearchInfo,
  readSearchPart,
  type SearchInfo,
  without,
  writeSearchPart,
} from './search-rows.ts';
import { SEARCHED_KINDS, type SearchedPlaces } from './searched-kinds.ts';

/** `pace` is for work on all content, which must not keep a surface waiting. */
export type SearchPorts = { pace: Pace; locks: Locks };

/** `broken`: what cannot be read, and has to be made anew. */
type StoredParts = { made: number; parts: { name: PartName; part: SearchPart }[]; broken: PartName[] };

/** The index of the aids and lessons in a content database. */
export function searchStore(db: ContentDb, open: WhenOpen, { pace, locks }: SearchPorts): SearchStore {
  const directory = directoryReader(db);
  let kept: StoredParts | undefined;

  const readPlaces = async (): Promise<SearchedPlaces> => directory.at(await readState(db), SEARCHED_KINDS);

  /** Parts are megabytes: they are read again only where others were written. */
  const storedParts = async ({ made }: SearchInfo): Promise<StoredParts> => {
    if (kept?.made === made) return kept;
    const read = await Promise.all(PART_NAMES.map((name) => readSearchPart(db, name)));
    const parts = PART_NAMES.flatMap((name, index) => {
      const part = read[index];
      return part ? [{ name, part }] : [];
    });
    kept = { made, parts, broken: PART_NAMES.filter((_, index) => !read[index]) };
    return kept;
  };

  /** What is stored, as far as it is known to be readable. */
  const sound = (info: SearchInfo): SearchInfo =>
    kept?.made === info.made ? without(info, kept.broken) : info;

  const readIndex = async (): Promise<SearchIndex> => {
    const [stored, places] = await Promise.all([readSearchInfo(db), readPlaces()]);
    const { parts } = await storedParts(stored);
    const info = sound(stored);
    const opened = parts.map(
      ({ name, part }): OpenedPart => openPart(part, livenessIn(places, info.covers[name])),
    );
    const counts = liveCounts(places);
    return {
      parts: opened,
      items: places('aid').size + places('lesson').size,
      isCurrent: isCovered(counts, info),
    };
  };

  type Work = { info: SearchInfo; places: SearchedPlaces; plan: PartPlan };

  const nextWork = (): PromiseLike<Work | undefined> =>
    open(() =>
      db.transaction('r', [db.meta, db.batches], async () => {
        const [info, places] = await Promise.all([readSearchInfo(db), readPlaces()]);
        const readable = sound(info);
        const plan = planPart(liveCounts(places), readable);
        return plan && { info: readable, places, plan };
      }),
    );

  const indexAll = async (): Promise<void> => {
    // Content that comes or moves meanwhile makes another round.
    for (let work = await nextWork(); work; work = await nextWork()) {
      const { info, places, plan } = work;
      const made = await makePart(db, open, pace, { batches: plan.batches, places });
      if (made) {
        await open(() =>
          db.transaction('rw', [db.meta, db.search], async () => writeSearchPart(db, info, plan.name, made)),
        );
      }
      await pace.rest();
    }
  };

  return {
    read: () => open(() => db.transaction('r', [db.meta, db.batches, db.search], async () => readIndex())),

    // One context is enough; the next one finds the work done.
    update: () => locks.exclusive(`index ${db.name}`, indexAll),
  };
}
