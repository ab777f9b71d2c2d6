import type { OpaqueId } from '../../contracts/ids.ts';
import type { RuleVerdict } from './explain.ts';
import type { ExplainCatalogue } from './explain-catalogue.ts';

type Fails = Extract<RuleVerdict, { verdict: 'fails' }>;
type Matches = Extract<RuleVerdict, { verdict: 'matches' }>;

function matchWords(
  { rank, outrankedBy }: Matches,
  { say }: ExplainCatalogue,
  nameOf: (rule: OpaqueId) => string,
): string {
  if (!outrankedBy) return say('rule_first');
  return say('rule_behind', [String(rank), nameOf(outrankedBy.rule), say(`outranks_${outrankedBy.by}`)]);
}

function failWords({ because }: Fails, { say }: ExplainCatalogue): string {
  const what = say(`failed_${because.reason}`);
  if (because.reason === 'disabled') return say('rule_off', [what]);
  if (because.reason === 'excluded') return say('rule_excludes', [what]);
  return say('rule_wants', [what, because.wanted, because.found || say('nothing')]);
}

/**
 * What became of a rule, in a line for people who want to know exactly.
 *
 * @param nameOf what people call a rule
 */
export function verdictWords(
  verdict: RuleVerdict,
  words: ExplainCatalogue,
  nameOf: (rule: OpaqueId) => string,
): string {
  if (verdict.verdict === 'matches') return matchWords(verdict, words, nameOf);
  if (verdict.verdict === 'fails') return failWords(verdict, words);
  return words.say('rule_unreadable', [verdict.reason]);
}
