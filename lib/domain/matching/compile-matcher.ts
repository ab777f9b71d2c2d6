import type { Rule } from '../../contracts/rule.ts';
import { fileCandidates } from './candidates.ts';
import { compileRule, type RuleCompilation } from './compile-rule.ts';
import { judgeRule } from './judge-rule.ts';
import type { Match, Matcher, SkippedRule, Viewer } from './matcher.ts';
import { byRank, type Ranked } from './rank.ts';
import { readPage } from './read-page.ts';

/**
 * The straightforward matcher: every rule that could match the page is tested with the platform's URLPattern.
 * A rule is compiled when a page first asks for it.
 */
export function compileMatcher(rules: readonly Rule[]): Matcher {
  const candidates = fileCandidates(rules);
  const compilations = new Map<number, RuleCompilation>();

  const compilationAt = (position: number, rule: Rule): RuleCompilation => {
    const compilation = compilations.get(position) ?? compileRule(rule);
    compilations.set(position, compilation);
    return compilation;
  };

  return {
    match(url: string, viewer: Viewer): Match {
      const reading = readPage(url);
      if (!reading.ok) return { facts: undefined, rules: [] };
      const ranked: Ranked[] = [];
      for (const position of candidates.positions(reading.page)) {
        const rule = rules[position];
        if (!rule) continue;
        const compilation = compilationAt(position, rule);
        if (!compilation.ok) continue;
        const judgement = judgeRule(compilation.compiled, reading.page, viewer);
        if (judgement.matches) ranked.push({ rule, specificity: judgement.specificity });
      }
      return { facts: reading.page.known?.facts, rules: ranked.sort(byRank).map(({ rule }) => rule) };
    },

    get skipped(): readonly SkippedRule[] {
      return rules.flatMap((rule, position) => {
        const compilation = compilationAt(position, rule);
        return compilation.ok ? [] : [{ rule: rule.id, reason: compilation.reason }];
      });
    },
  };
}
