import type { PageFacts } from '../../contracts/facts.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import { type CompiledRule, compileRule } from './compile-rule.ts';
import { judgeRule, type Mismatch } from './judge-rule.ts';
import type { Viewer } from './matcher.ts';
import { byRank, compareRank, type RankCriterion, type Ranked } from './rank.ts';
import { type Page, readPage } from './read-page.ts';
import type { UrlRefusal } from './web-url.ts';

/** What became of one rule on one page. */
export type RuleVerdict = { rule: OpaqueId } & (
  | {
      verdict: 'matches';
      /** 1 for the rule shown first. */
      rank: number;
      /** The rule right before this one, and what put it there; absent for the first. */
      outrankedBy?: { rule: OpaqueId; by: RankCriterion };
    }
  | {
      verdict: 'fails';
      because: Mismatch;
      /** Only person, time or environment stand in the way: the page itself is one that the rule is for. */
      pageMatches?: true;
    }
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

/** Whom and when a rule is for, left out. */
function forEverybody({ id, name, aids, match, pageTypes, exclude, priority }: Rule): Rule {
  return { id, name, aids, match, pageTypes, exclude, priority, enabled: true };
}

const TARGETING = new Set<string>(['disabled', 'team', 'role', 'not_yet', 'over', 'environment']);

function failing(compiled: CompiledRule, because: Mismatch, page: Page, viewer: Viewer): RuleVerdict {
  const { rule } = compiled;
  const verdict: RuleVerdict = { rule: rule.id, verdict: 'fails', because };
  if (!TARGETING.has(because.reason)) return verdict;
  const { matches } = judgeRule({ ...compiled, rule: forEverybody(rule) }, page, viewer);
  return matches ? { ...verdict, pageMatches: true } : verdict;
}

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
    else others.push(failing(compilation.compiled, judgement.mismatch, page, viewer));
  }
  return {
    ok: true,
    testedUrl: page.url.href,
    facts: page.known?.facts,
    rules: [...rankVerdicts(matching), ...others],
  };
}
