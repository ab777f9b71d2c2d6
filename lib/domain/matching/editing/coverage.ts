import type { Suggestion } from '../suggest.ts';
import { patternDraftOf, type RuleDraft } from './rule-draft.ts';
import { identityOf, sameValue } from './same-value.ts';

/** The pages that a draft takes in. */
export type Coverage = Pick<RuleDraft, 'match' | 'pageTypes'>;

type Offered = Pick<Suggestion, 'match' | 'pageTypes'>;

function union<T>(before: readonly T[], more: readonly T[]): T[] {
  return [...new Map([...before, ...more].map((entry) => [identityOf(entry), entry])).values()];
}

/** What a draft takes in with a suggestion put to what it took in before. */
export function covering(before: Coverage, { match, pageTypes }: Offered): Coverage {
  return {
    match: union(before.match, match.map(patternDraftOf)),
    pageTypes: union(before.pageTypes, pageTypes),
  };
}

/** The suggestion that a draft's pages come from; `undefined` where somebody changed them by hand. */
export function chosenAmong<S extends Offered>(
  suggestions: readonly S[],
  { before, now }: { before: Coverage; now: Coverage },
): S | undefined {
  const { match, pageTypes } = now;
  return suggestions.find((suggestion) => sameValue(covering(before, suggestion), { match, pageTypes }));
}

/**
 * What most people mean by a page: this kind of page. By page type where there is one, since that knows all the ways
 * in which an app writes the address.
 */
export function usualAmong<S extends Pick<Suggestion, 'scope' | 'pageTypes'>>(
  suggestions: readonly S[],
): S | undefined {
  const kinds = suggestions.filter(({ scope }) => scope === 'kind');
  return kinds.find(({ pageTypes }) => pageTypes.length > 0) ?? kinds[0] ?? suggestions.at(-1);
}
