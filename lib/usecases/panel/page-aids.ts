import type { Aid } from '../../contracts/aid.ts';
import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Unit } from '../../contracts/unit.ts';
import type { Matcher, Viewer } from '../../domain/matching/matcher.ts';
import { recordKey } from '../../domain/matching/record-key.ts';
import type { ContentStore } from '../ports/content-store.ts';

/** An aid and the rule that brings it to a page; one that is looked up needs no rule. */
type WantedAid<R> = { aid: OpaqueId; rule: R };

export type MatchedPage = {
  url: string;
  facts: PageFacts | undefined;
  recordKey: string;
  /** Best first, each aid once, under the best rule that brings it. */
  wanted: WantedAid<OpaqueId>[];
};

export type PageAid<R = OpaqueId> = {
  aid: Aid;
  rule: R;
  /** The unit's review date has passed. */
  unverified: boolean;
};

/** Which aids the rules bring to a page, without reading any of them. */
export function matchPage(matcher: Matcher, url: string, viewer: Viewer): MatchedPage {
  const { facts, rules } = matcher.match(url, viewer);
  const wanted = new Map<OpaqueId, WantedAid<OpaqueId>>();
  for (const rule of rules) {
    for (const aid of rule.aids) if (!wanted.has(aid)) wanted.set(aid, { aid, rule: rule.id });
  }
  return { url, facts, recordKey: recordKey(url, facts), wanted: [...wanted.values()] };
}

/** Reads the aids of a page. */
export async function loadPageAids<R>(
  content: Pick<ContentStore, 'aidsWithUnits'>,
  wanted: readonly WantedAid<R>[],
  now: Date,
): Promise<PageAid<R>[]> {
  if (wanted.length === 0) return [];
  const { aids, units } = await content.aidsWithUnits(wanted.map(({ aid }) => aid));
  return inOrder(wanted, aids, units, now);
}

/** The aids of a page at once, as far as this device has all of them in memory. They may have changed since. */
export function heldPageAids<R>(
  content: Pick<ContentStore, 'heldAidsWithUnits'>,
  wanted: readonly WantedAid<R>[],
  now: Date,
): PageAid<R>[] | undefined {
  const held = content.heldAidsWithUnits(wanted.map(({ aid }) => aid));
  return held && inOrder(wanted, held.aids, held.units, now);
}

/** Puts what was read in the order that was wanted. An aid that this device does not hold is left out. */
export function inOrder<R>(
  wanted: readonly WantedAid<R>[],
  aids: readonly Aid[],
  units: readonly Unit[],
  now: Date,
): PageAid<R>[] {
  const held = new Map(aids.map((aid) => [aid.id, aid]));
  const reviewBy = new Map(units.map((unit) => [unit.id, Date.parse(unit.reviewBy)]));
  return wanted.flatMap(({ aid: id, rule }) => {
    const aid = held.get(id);
    if (!aid) return [];
    const due = reviewBy.get(aid.unit);
    return [{ aid, rule, unverified: due !== undefined && due < now.getTime() }];
  });
}
