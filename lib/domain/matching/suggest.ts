import type { PageFacts } from '../../contracts/facts.ts';
import { patternSchema, type Rule } from '../../contracts/rule.ts';
import { compileMatcher } from './compile-matcher.ts';
import type { Matcher, Viewer } from './matcher.ts';
import { readPage } from './read-page.ts';
import { neighboursOf } from './suggest/neighbours.ts';
import { templateOf } from './suggest/page-template.ts';
import { pickExamples } from './suggest/pick-examples.ts';
import { type Draft, draftScopes } from './suggest/scopes.ts';
import type { UrlRefusal } from './web-url.ts';

/** What a rule could say to be shown on a page: its page types, its patterns, and pages on both sides of it. */
export type Suggestion = Draft & {
  /** Two to four addresses that it matches, the given one first. */
  matches: string[];
  /** Two to four addresses near by that it does not match. */
  misses: string[];
};

export type Suggestions =
  | { ok: true; facts?: PageFacts; suggestions: Suggestion[] }
  | { ok: false; reason: UrlRefusal };

const MAX_EXAMPLES = 4;

const ANYBODY: Viewer = { team: 'any', roles: [], now: new Date(0) };

function matcherOf({ pageTypes, match }: Draft): Matcher {
  const rule: Rule = {
    id: 'draft',
    name: 'draft',
    enabled: true,
    aids: ['draft'],
    pageTypes,
    match,
    exclude: [],
    priority: 0,
  };
  return compileMatcher([rule]);
}

/** What a pattern may not hold, such as a path longer than patterns are, cannot be proposed. */
function isSayable({ pageTypes, match }: Draft): boolean {
  return (
    pageTypes.length + match.length > 0 && match.every((pattern) => patternSchema.safeParse(pattern).success)
  );
}

/** Leaves out what says no more than the suggestion behind it: a page without a record is a kind of its own. */
function withoutRepetitions(drafts: readonly Draft[]): Draft[] {
  const said = drafts.map(({ pageTypes, match }) => JSON.stringify([pageTypes, match]));
  return drafts.filter((_draft, index) => !said.includes(said[index] ?? '', index + 1));
}

/**
 * The edge of a suggestion shows in the nearest pages that it does not take in, its breadth in the farthest that it
 * does: one of each group, so that they differ.
 */
function withExamples(draft: Draft, groups: readonly string[][]): Suggestion {
  const matcher = matcherOf(draft);
  const isMatch = (url: string) => matcher.match(url, ANYBODY).rules.length > 0;
  const [itself = [], ...rest] = groups;
  const others = rest.map((group) => group.filter((url) => !itself.includes(url)));
  const matches = [...itself, ...pickExamples(others.toReversed(), isMatch, MAX_EXAMPLES - 1).toReversed()];
  return { ...draft, matches, misses: pickExamples(others, (url) => !isMatch(url), MAX_EXAMPLES) };
}

/**
 * Proposes what a rule for a page could say, from narrow to broad: this record, this kind of page, all pages about
 * its object, this area, this site, the whole app. Among suggestions for the same customer a later one takes in
 * all that an earlier one does; so does one for any customer over one for this.
 *
 * Ids become blanks where the app's pack knows them or where their shape gives them away. Keys of the query are
 * asked for only where they choose the page; what people typed (searches, names) is never part of a suggestion.
 *
 * @param url the page's address as the browser gives it
 * @returns the suggestions, or why the address is no page
 */
export function suggestMappings(url: string): Suggestions {
  const reading = readPage(url);
  if (!reading.ok) return reading;
  const template = templateOf(reading.page);
  const neighbours = neighboursOf(url, template);
  const drafts = withoutRepetitions(draftScopes(template).filter(isSayable));
  const suggestions = drafts
    .filter((draft) => matcherOf(draft).match(url, ANYBODY).rules.length > 0)
    .map((draft) => withExamples(draft, neighbours));
  const facts = reading.page.known?.facts;
  return { ok: true, ...(facts && { facts }), suggestions };
}
