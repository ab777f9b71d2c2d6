import type { Role } from '../../contracts/enrolment.ts';
import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';

/** Who is looking, and when: targeting and time windows are decided against this. */
export type Viewer = { team: OpaqueId; roles: readonly Role[]; now: Date };

export type Match = {
  /** The page's facts; `undefined` where no app pack knows the page. */
  facts: PageFacts | undefined;
  /** Matching rules, best first: priority, then specificity, then id. */
  rules: Rule[];
};

export type SkippedRule = { rule: OpaqueId; reason: string };

/** Answers which rules match a page. The straightforward matcher and the index both stand behind this. */
export interface Matcher {
  /**
   * Never throws: a URL that is too long, not http(s) or not a URL matches nothing.
   *
   * @param url the page's address as the browser gives it
   */
  match(url: string, viewer: Viewer): Match;
  /** Rules that could not be compiled; they are skipped, the rest work. Reading it compiles every rule. */
  readonly skipped: readonly SkippedRule[];
}
