import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import { compilePattern } from './compile-pattern.ts';
import { type Explanation, explainRules, type RuleVerdict } from './explain.ts';
import type { Viewer } from './matcher.ts';
import { type Page, readPage } from './read-page.ts';

type Refused = Extract<Explanation, { ok: false }>;

export type PageExplanation =
  | Refused
  | (Exclude<Explanation, Refused> & {
      /** How many rules are about other sites and apps alone: not among the verdicts. */
      elsewhere: number;
    });

/** Tests each host that rules name once, however many of them name it. */
function hostTest(page: Page): (host: string) => boolean {
  const known = new Map<string, boolean>();
  return (host) => {
    const before = known.get(host);
    if (before !== undefined) return before;
    const compilation = compilePattern({ scheme: 'any', caseSensitivePath: false, host });
    const matches = compilation.ok && compilation.pattern.failure(page) === undefined;
    known.set(host, matches);
    return matches;
  };
}

/** Rules that could speak of the page's site or app at all. */
function rulesNear(page: Page, rules: readonly Rule[]): Rule[] {
  const isHere = hostTest(page);
  const app = page.known && `${page.known.facts.app}/`;
  return rules.filter(
    ({ match, pageTypes }) =>
      match.some(({ host }) => host === undefined || isHere(host)) ||
      pageTypes.some((pageType) => app !== undefined && pageType.startsWith(app)),
  );
}

/**
 * Explains a page among many rules: those about its site or app with a verdict each, as `explainRules` gives it,
 * and all others as a number.
 *
 * @param url the page's address
 */
export function explainPage(rules: readonly Rule[], url: string, viewer: Viewer): PageExplanation {
  const reading = readPage(url);
  if (!reading.ok) return reading;
  const near = rulesNear(reading.page, rules);
  const explanation = explainRules(near, url, viewer);
  return explanation.ok ? { ...explanation, elsewhere: rules.length - near.length } : explanation;
}

/** How one aid came to be shown or not. */
export type AidExplanation = {
  aid: OpaqueId;
  shown: boolean;
  /** Of the rules that bring it and are about this site or app; where it is shown, the first is why. */
  rules: RuleVerdict[];
  /** How many rules bring it to other sites and apps alone. */
  elsewhere: number;
};

/**
 * Narrows an explanation down to one aid.
 *
 * @param rules those that were explained
 */
export function explainAid(
  explanation: Extract<PageExplanation, { ok: true }>,
  rules: readonly Rule[],
  aid: OpaqueId,
): AidExplanation {
  const bringing = new Set(rules.filter(({ aids }) => aids.includes(aid)).map(({ id }) => id));
  const verdicts = explanation.rules.filter(({ rule }) => bringing.has(rule));
  return {
    aid,
    shown: verdicts[0]?.verdict === 'matches',
    rules: verdicts,
    elsewhere: bringing.size - verdicts.length,
  };
}
