import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import { compileMatcher } from './compile-matcher.ts';
import type { Viewer } from './matcher.ts';

/** What one audience sees on one page under two sets of rules. Aids are named by id, in the order shown. */
export type PageImpact = {
  url: string;
  audience: Viewer;
  before: OpaqueId[];
  after: OpaqueId[];
  /** Shown after and not before, in the order shown. */
  gained: OpaqueId[];
  /** Shown before and not after. */
  lost: OpaqueId[];
  /** The aids shown by both stand in another order. */
  reordered: boolean;
};

type AidsShown = (url: string, audience: Viewer) => OpaqueId[];

/** An aid that several rules show stands where the best of them puts it. */
function aidsShownBy(rules: readonly Rule[]): AidsShown {
  const matcher = compileMatcher(rules);
  return (url, audience) => [...new Set(matcher.match(url, audience).rules.flatMap(({ aids }) => aids))];
}

function compare(before: readonly OpaqueId[], after: readonly OpaqueId[]) {
  const [old, fresh] = [new Set(before), new Set(after)];
  const kept = after.filter((aid) => old.has(aid));
  return {
    gained: after.filter((aid) => !old.has(aid)),
    lost: before.filter((aid) => !fresh.has(aid)),
    reordered: before.filter((aid) => fresh.has(aid)).some((aid, index) => aid !== kept[index]),
  };
}

/**
 * Says what each page gains and loses, and where the order changes, when one set of rules takes the place of
 * another. Each page is looked up in both sets, so the cost grows with pages and with what matches them, not with
 * pages times rules.
 *
 * @param pages addresses; one that is none matches nothing
 * @returns one entry per page and audience, in that order, unchanged ones included
 */
export function ruleImpact({
  before,
  after,
  pages,
  audiences,
}: {
  before: readonly Rule[];
  after: readonly Rule[];
  pages: readonly string[];
  audiences: readonly Viewer[];
}): PageImpact[] {
  const [shownBefore, shownAfter] = [aidsShownBy(before), aidsShownBy(after)];
  return pages.flatMap((url) =>
    audiences.map((audience) => {
      const shown = { before: shownBefore(url, audience), after: shownAfter(url, audience) };
      return { url, audience, ...shown, ...compare(shown.before, shown.after) };
    }),
  );
}
