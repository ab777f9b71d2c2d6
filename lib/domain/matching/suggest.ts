import type { PageFacts } from '../../contracts/facts.ts';
import type { Pattern } from '../../contracts/rule.ts';
import { readPage } from './read-page.ts';
import type { UrlRefusal } from './web-url.ts';

/** How much of an app or site a suggestion takes in. */
type SuggestionScope = 'record' | 'kind' | 'object' | 'area' | 'app' | 'site';

/** What a rule could say to be shown on a page: its page types, its patterns, and pages on both sides of it. */
export type Suggestion = {
  scope: SuggestionScope;
  /** `this`: on this customer's own host or account alone. `any`: wherever the app runs. */
  tenants: 'this' | 'any';
  pageTypes: string[];
  match: Pattern[];
  /** Two to four addresses that it matches, the given one first. */
  matches: string[];
  /** Two to four addresses near by that it does not match. */
  misses: string[];
};

export type Suggestions =
  | { ok: true; facts?: PageFacts; suggestions: Suggestion[] }
  | { ok: false; reason: UrlRefusal };

/** Proposes what a rule for a page could say, from narrow to broad. */
export function suggestMappings(url: string): Suggestions {
  const reading = readPage(url);
  return reading.ok ? { ok: true, suggestions: [] } : reading;
}
