import type { Aid } from '../../contracts/aid.ts';
import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Unit } from '../../contracts/unit.ts';
import { matcherOf } from '../../domain/matching/index/index-matcher.ts';
import { shardKeys } from '../../domain/matching/index/keys.ts';
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

/** The rules for a page's host, and the index that they are part of. */
export type HeldRules = { of: number; matcher: Matcher };

/** What a page shows at first; `page` is absent where the browser tells no URL, or no rules are ready. */
export type FirstSight = Pick<Awaited<ReturnType<ContentStore['firstSight']>>, 'complete' | 'index'> & {
  rules: HeldRules | undefined;
  page: (MatchedPage & { aids: PageAid[] }) | undefined;
};

/**
 * Matches a page and reads its aids, in one read of the database.
 *
 * @param held rules for the page's host that are in memory
 */
export async function readFirstSight(
  content: Pick<ContentStore, 'firstSight'>,
  url: string | undefined,
  viewer: Viewer,
  held: HeldRules | undefined,
): Promise<FirstSight> {
  let matcher = held?.matcher;
  let matched: MatchedPage | undefined;
  const keys = url === undefined ? [] : shardKeys(url);
  const { aids, units, ...known } = await content.firstSight(keys, held?.of, (shards) => {
    if (shards) matcher = matcherOf(shards);
    matched = matcher && url !== undefined ? matchPage(matcher, url, viewer) : undefined;
    return matched?.wanted.map(({ aid }) => aid) ?? [];
  });
  return {
    ...known,
    rules: matcher && known.index && { of: known.index.of, matcher },
    page: matched && { ...matched, aids: inOrder(matched.wanted, aids, units, viewer.now) },
  };
}

/**
 * The same at once, as far as it is in memory: `undefined` where an aid would have to be read. It may have changed since.
 */
export function heldPage(
  content: Pick<ContentStore, 'heldAidsWithUnits'>,
  url: string,
  viewer: Viewer,
  { matcher }: HeldRules,
): FirstSight['page'] {
  const matched = matchPage(matcher, url, viewer);
  const held = content.heldAidsWithUnits(matched.wanted.map(({ aid }) => aid));
  return held && { ...matched, aids: inOrder(matched.wanted, held.aids, held.units, viewer.now) };
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
