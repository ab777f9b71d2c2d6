import type { OpaqueId } from '../../contracts/ids.ts';
import type { AidMark } from '../ports/aid-marks.ts';

/** Aids opened last that are listed. */
const RECENT_MAX = 5;

const latest = (at: (mark: AidMark) => string | undefined) => (a: AidMark, b: AidMark) =>
  (at(b) ?? '').localeCompare(at(a) ?? '');

/**
 * What this person keeps at hand beside what the page brings: aids that they pinned, and those that they opened last,
 * both newest first.
 *
 * @param here aids of the page, which stand above already
 */
export function keptAids(
  marks: Iterable<AidMark>,
  here: ReadonlySet<OpaqueId>,
): { pinned: OpaqueId[]; recent: OpaqueId[] } {
  const elsewhere = [...marks].filter(({ aid }) => !here.has(aid));
  const pinned = elsewhere
    .filter(({ pinnedAt }) => pinnedAt !== undefined)
    .sort(latest(({ pinnedAt }) => pinnedAt));
  const recent = elsewhere
    .filter(({ pinnedAt, openedAt }) => pinnedAt === undefined && openedAt !== undefined)
    .sort(latest(({ openedAt }) => openedAt))
    .slice(0, RECENT_MAX);
  return { pinned: pinned.map(({ aid }) => aid), recent: recent.map(({ aid }) => aid) };
}
