import type { Rule } from '../../contracts/rule.ts';
import { buildIndex } from './index/build-index.ts';
import { matcherOf } from './index/index-matcher.ts';
import type { Matcher, SkippedRule } from './matcher.ts';

/** Runs a generator to its end without resting. */
export function finish<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

type CompiledMatcher = Matcher & { skipped: readonly SkippedRule[] };

/** Makes a matcher of rules that are at hand; each `yield` is a place to rest. */
export function* matcherSteps(rules: readonly Rule[]): Generator<undefined, CompiledMatcher> {
  const { shards, skipped } = yield* buildIndex(rules);
  const matcher = matcherOf(shards);
  return { match: (url, viewer) => matcher.match(url, viewer), skipped };
}

/**
 * Makes a matcher of rules that are at hand, in one go: for tests, the command line and what-if questions. The panel
 * reads the same index from its database instead.
 */
export function compileMatcher(rules: readonly Rule[]): CompiledMatcher {
  return finish(matcherSteps(rules));
}
