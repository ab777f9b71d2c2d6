import { readAddress } from '../../../../lib/domain/matching/editing/address.ts';
import type { Coverage } from '../../../../lib/domain/matching/editing/coverage.ts';
import { covering, usualAmong } from '../../../../lib/domain/matching/editing/coverage.ts';
import {
  EMPTY_DRAFT,
  EMPTY_PATTERN,
  type PatternDraft,
  type RuleDraft,
} from '../../../../lib/domain/matching/editing/rule-draft.ts';
import { type Suggestion, suggestMappings } from '../../../../lib/domain/matching/suggest.ts';

/** What the editor works on; a step back takes back all of it. */
export type Work = {
  draft: RuleDraft;
  /** Address of the page that is being added, as it was typed. */
  address: string;
  /** What was covered before that page. */
  before: Coverage;
  /** Whether a page is being added. */
  adding: boolean;
};

const NOWHERE: Coverage = { match: [], pageTypes: [] };

/** A mapping that shows nothing anywhere yet. */
export const NEW_WORK: Work = { draft: EMPTY_DRAFT, address: '', before: NOWHERE, adding: true };

/** A mapping that is there already. */
export function workOn(draft: RuleDraft): Work {
  return { draft, address: '', before: coverageOf(draft), adding: false };
}

/** On which pages a draft shows its aids, without what it shows there and to whom. */
export function coverageOf({ match, pageTypes }: RuleDraft): Coverage {
  return { match, pageTypes };
}

/** What the page at an address suggests; nothing where it is none. */
export function suggestionsFor(address: string): Suggestion[] {
  const read = readAddress(address);
  const found = read.ok ? suggestMappings(read.url) : undefined;
  return found?.ok ? found.suggestions : [];
}

/** Takes the page at an address in, as most people mean it. */
export function withAddress(work: Work, address: string): Work {
  const usual = usualAmong(suggestionsFor(address));
  const coverage = usual ? covering(work.before, usual) : work.before;
  return { ...work, address, draft: { ...work.draft, ...coverage } };
}

/** Takes in as much as a suggestion says. */
export function withSuggestion(work: Work, suggestion: Suggestion): Work {
  return { ...work, draft: { ...work.draft, ...covering(work.before, suggestion) } };
}

/** Goes on to one more page, besides all that is covered now. */
export function withAnotherPage(work: Work): Work {
  return { ...work, address: '', before: coverageOf(work.draft), adding: true };
}

function replacedAt<T>(list: readonly T[], index: number, entry: T | undefined): T[] {
  return list.flatMap((each, at) => (at === index ? (entry ?? []) : each));
}

function inBoth(work: Work, change: (coverage: Coverage) => Coverage): Work {
  return {
    ...work,
    before: change(work.before),
    draft: { ...work.draft, ...change(coverageOf(work.draft)) },
  };
}

/**
 * Changes a pattern by hand, or takes it out.
 *
 * @param pattern `undefined` takes it out
 */
export function withPattern(work: Work, index: number, pattern: PatternDraft | undefined): Work {
  // The patterns from before come first, at the same places, so that choosing another suggestion keeps the change.
  return inBoth(work, ({ match, pageTypes }) => ({ match: replacedAt(match, index, pattern), pageTypes }));
}

/** Adds a pattern to fill in by hand. */
export function withNewPattern(work: Work): Work {
  const at = work.before.match.length;
  return inBoth(work, ({ match, pageTypes }) => ({
    match: [...match.slice(0, at), EMPTY_PATTERN, ...match.slice(at)],
    pageTypes,
  }));
}

/** Takes in a page type. */
export function withPageType(work: Work, pageType: string): Work {
  const at = work.before.pageTypes.length;
  return inBoth(work, ({ match, pageTypes }) => ({
    match,
    pageTypes: [...new Set([...pageTypes.slice(0, at), pageType, ...pageTypes.slice(at)])],
  }));
}

/** Takes a page type out. */
export function withoutPageType(work: Work, pageType: string): Work {
  return inBoth(work, ({ match, pageTypes }) => ({
    match,
    pageTypes: pageTypes.filter((each) => each !== pageType),
  }));
}
