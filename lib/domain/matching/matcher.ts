import type { Role } from '../../contracts/enrolment.ts';
import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';

/** Who is looking, and when: targeting and time windows are decided against this. */
export type Viewer = { team: OpaqueId; roles: readonly Role[]; now: Date };

/** As much of a matching rule as showing its aids takes. */
export type MatchedRule = { readonly id: OpaqueId; readonly aids: readonly OpaqueId[] };

export type Match = {
  /** The page's facts; `undefined` where no app pack knows the page. Derived when asked for. */
  readonly facts: PageFacts | undefined;
  /** Matching rules, best first: priority, then specificity, then id. */
  readonly rules: readonly MatchedRule[];
};

/** A rule that could not be compiled; the others work without it. */
export type SkippedRule = { rule: OpaqueId; reason: string };

/** Answers which rules match a page. */
export interface Matcher {
  /**
   * Never throws: a URL that is too long, not http(s) or not a URL matches nothing.
   *
   * @param url the page's address as the browser gives it
   */
  match(url: string, viewer: Viewer): Match;
}
