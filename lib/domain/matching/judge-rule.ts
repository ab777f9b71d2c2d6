import { type CompiledPattern, type PartFailure, partIndex } from './compile-pattern.ts';
import type { CompiledRule } from './compile-rule.ts';
import type { Viewer } from './matcher.ts';
import { pageTypeOf } from './page-type.ts';
import type { Page } from './read-page.ts';
import { compareSpecificity, type Specificity } from './specificity.ts';
import { type TargetingFailure, targetingFailure } from './targeting.ts';

/** Why a rule does not match: one literal reason, what the rule asks for and what the page or viewer has. */
export type Mismatch =
  | TargetingFailure
  | { reason: PartFailure['part']; wanted: string; found: string; pattern: number }
  | { reason: 'page_type'; wanted: string; found: string }
  | { reason: 'excluded'; pattern: number };

export type Judgement = { matches: true; specificity: Specificity } | { matches: false; mismatch: Mismatch };

/** The narrowest of what matched; `undefined` where nothing did. */
function narrowest(matched: readonly Specificity[]): Specificity | undefined {
  return matched.toSorted((a, b) => compareSpecificity(a, b).order)[0];
}

function matchingSpecificity({ match, pageTypes }: CompiledRule, page: Page): Specificity | undefined {
  const matched = match
    .filter((pattern) => pattern.failure(page) === undefined)
    .map(({ specificity }) => specificity);
  if (page.known && pageTypes.has(pageTypeOf(page.known.facts))) matched.push(page.known.specificity);
  return narrowest(matched);
}

/** Of several patterns, the failure of the one that the page came furthest in. */
function furthestFailure(patterns: readonly CompiledPattern[], page: Page): Mismatch | undefined {
  let furthest: (PartFailure & { pattern: number }) | undefined;
  for (const [pattern, compiled] of patterns.entries()) {
    const failure = compiled.failure(page);
    if (failure && (!furthest || partIndex(failure.part) > partIndex(furthest.part))) {
      furthest = { ...failure, pattern };
    }
  }
  if (!furthest) return undefined;
  const { part, wanted, found, pattern } = furthest;
  return { reason: part, wanted, found, pattern };
}

function pageTypeMismatch({ pageTypes }: CompiledRule, page: Page): Mismatch {
  const found = page.known ? pageTypeOf(page.known.facts) : '';
  return { reason: 'page_type', wanted: [...pageTypes].join(', '), found };
}

/** Decides one rule on one page for one viewer. Matching and explaining both stand on it, so they cannot differ. */
export function judgeRule(compiled: CompiledRule, page: Page, viewer: Viewer): Judgement {
  const untargeted = targetingFailure(compiled.rule, viewer, page.environment);
  if (untargeted) return { matches: false, mismatch: untargeted };

  const specificity = matchingSpecificity(compiled, page);
  if (!specificity) {
    const mismatch = furthestFailure(compiled.match, page) ?? pageTypeMismatch(compiled, page);
    return { matches: false, mismatch };
  }
  const excluding = compiled.exclude.findIndex((pattern) => pattern.failure(page) === undefined);
  if (excluding >= 0) return { matches: false, mismatch: { reason: 'excluded', pattern: excluding } };
  return { matches: true, specificity };
}
