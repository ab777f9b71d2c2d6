import type { OpaqueId } from '../../contracts/ids.ts';
import type { MatchedPage, PageAid } from './page-aids.ts';

/** Keeps the aids shown last, so that a page whose aids are among them shows them before any read. */
export type RecentAids = {
  note(aids: readonly PageAid[]): void;
  /** `undefined` unless every one of the aids is kept. */
  find(wanted: MatchedPage['wanted']): PageAid[] | undefined;
};

/** @param max how many are kept; an aid is a few kilobytes */
export function recentAids(max: number): RecentAids {
  const kept = new Map<OpaqueId, PageAid>();
  return {
    note(aids) {
      for (const each of aids) {
        kept.delete(each.aid.id);
        kept.set(each.aid.id, each);
      }
      for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - max))) kept.delete(id);
    },
    find(wanted) {
      const found = wanted.flatMap(({ aid, rule }) => {
        const each = kept.get(aid);
        return each ? [{ ...each, rule }] : [];
      });
      return found.length === wanted.length ? found : undefined;
    },
  };
}
