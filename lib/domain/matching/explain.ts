import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import { compileRule } from './compile-rule.ts';
import { judgeRule, type Mismatch } from './judge-rule.ts';
import type { Viewer } from './matcher.ts';
import { byRank, compareRank, type RankCriterion, type Ranked } from './rank.ts';
import { readPage } from './read-page.ts';
import type { UrlRefusal } from './web-url.ts';

/** What became of one rule on one page. */
type RuleVerdict = { rule: OpaqueId } & (
  | {
      verdict: 'matches';
      /** 1 for the rule shown first. */
      rank: number;
      /** The rule right before this one, and what put it there; absent for the first. */
      outrankedBy?: { rule: OpaqueId; by: RankCriterion };
    }
  | { verdict: 'fails'; because: Mismatch }
  | { verdict: 'skipped'; reason: string }
);

export type Explanation =
  | { ok: false; reason: UrlRefusal }
  | {
      ok: true;
      /** The address that the rules were tested on, unwrapped by the page's app pack. */
      testedUrl: string;
      facts: PageFacts | undefined;
      /** Matching rules in their order, then all others in the order given. */
      rules: RuleVerdict[];
    };

function rankVerdicts(matching: readonly Ranked[]): RuleVerdict[] {
  return matching.toSorted(byRank).map((ranked, index, order) => {
    const before = order[index - 1];
    const verdict: RuleVerdict = { rule: ranked.rule.id, verdict: 'matches', rank: index + 1 };
    if (!before) return verdict;
    return { ...verdict, outrankedBy: { rule: before.rule.id, by: compareRank(before, ranked).by } };
  });
}

/**
 * Says of every rule why it is shown on a page, or which of its conditions fails first: targeting, then the
 * parts of the pattern that the page came furthest in, then exclusion.
 *
 * @param url the page's address
 * @returns the verdicts, or why the address is matched by nothing
 */
export function explainRules(rules: readonly Rule[], url: string, viewer: Viewer): Explanation {
  const reading = readPage(url);
  if (!reading.ok) return reading;
  const { page } = reading;
  const matching: Ranked[] = [];
  const others: RuleVerdict[] = [];

  for (const rule of rules) {
    const compilation = compileRule(rule);
    if (!compilation.ok) {
      others.push({ rule: rule.id, verdict: 'skipped', reason: compilation.reason });
      continue;
    }
    const judgement = judgeRule(compilation.compiled, page, viewer);
    if (judgement.matches) matching.push({ rule, specificity: judgement.specificity });
    else others.push({ rule: rule.id, verdict: 'fails', because: judgement.mismatch });
  }
  return {
    ok: true,
    testedUrl: page.url.href,
    facts: page.known?.facts,
    rules: [...rankVerdicts(matching), ...others],
  };
}
