import type { OpaqueId } from '../../../contracts/ids.ts';
import type { FoundKind } from '../../../domain/search/searchable.ts';
import type { Cover, PartName, SearchInfo } from './search-rows.ts';
import { SEARCHED_KINDS, type SearchedPlaces } from './searched-kinds.ts';

/** Fewer documents than these never make it worth to begin from the start. */
const RECENT_MIN = 64;
/** `recent` is searched as quickly as `base`, and made anew with each delta; beyond this share of it that costs too much. */
const RECENT_SHARE = 1 / 8;
/** Below this share of a base that is still live, it is mostly ballast. */
const LIVE_SHARE = 1 / 2;

/** The part that has to be made, of the live aids and lessons in some batches. */
export type PartPlan = { name: PartName; batches: number[] };

/** How many live aids and lessons lie in each batch. */
export function liveCounts(places: SearchedPlaces): Map<number, number> {
  const counts = new Map<number, number>();
  for (const kind of SEARCHED_KINDS) {
    for (const { batch } of places(kind).values()) counts.set(batch, (counts.get(batch) ?? 0) + 1);
  }
  return counts;
}

/** Whether all that is live is in the parts. */
export function isCovered(counts: ReadonlyMap<number, number>, { covers }: SearchInfo): boolean {
  const covered = new Set([...covers.base.batches, ...covers.recent.batches]);
  return [...counts.keys()].every((batch) => covered.has(batch));
}

/** @returns `undefined` where the parts may stay as they are */
export function planPart(counts: ReadonlyMap<number, number>, info: SearchInfo): PartPlan | undefined {
  const { base } = info.covers;
  const inBase = new Set(base.batches);
  const sum = (batches: readonly number[]) =>
    batches.reduce((total, batch) => total + (counts.get(batch) ?? 0), 0);
  const all = [...counts.keys()];
  const beside = all.filter((batch) => !inBase.has(batch));
  const isHollow = sum(base.batches) < base.documents * LIVE_SHARE;
  if (isHollow || sum(beside) > Math.max(RECENT_MIN, base.documents * RECENT_SHARE)) {
    return { name: 'base', batches: all };
  }
  return isCovered(counts, info) ? undefined : { name: 'recent', batches: beside };
}

/** Tells what of a part is still as it was when the part was made: whatever changed since lies in a newer batch. */
export function livenessIn(
  places: SearchedPlaces,
  { batches }: Cover,
): (id: OpaqueId, kind: FoundKind) => boolean {
  const covered = new Set(batches);
  const lessons = places('lesson');
  const aids = places('aid');
  return (id, kind) => {
    const place = (kind === 'lesson' ? lessons : aids).get(id);
    return place !== undefined && covered.has(place.batch);
  };
}
