import type { OpaqueId } from '../../contracts/ids.ts';
import type { RuleVerdict } from './explain.ts';
import type { RankCriterion } from './rank.ts';

type Fails = Extract<RuleVerdict, { verdict: 'fails' }>;
type Matches = Extract<RuleVerdict, { verdict: 'matches' }>;

/** What the rule before has over the one behind it. */
const OUTRANKS: Record<RankCriterion, string> = {
  priority: 'it has a higher priority',
  path_segments: 'it names more of the path',
  host_labels: 'it names more of the site',
  query_tests: 'it tests more of the query',
  wildcards: 'it leaves less open',
  id: 'they are equal, and its id comes first',
};

const FAILED: Record<Fails['because']['reason'], string> = {
  disabled: 'Switched off',
  team: 'Team',
  role: 'Role',
  not_yet: 'Starts later',
  over: 'Ended',
  environment: 'Environment',
  scheme: 'http or https',
  host: 'Site',
  path: 'Path',
  query: 'Query',
  hash: 'Part after the #',
  page_type: 'Kind of page',
  excluded: 'Exception',
};

function matchWords({ rank, outrankedBy }: Matches, nameOf: (rule: OpaqueId) => string): string {
  if (!outrankedBy) return 'Matches, and comes first.';
  return `Matches, and comes ${rank} behind “${nameOf(outrankedBy.rule)}”: ${OUTRANKS[outrankedBy.by]}.`;
}

function failWords({ because }: Fails): string {
  const what = FAILED[because.reason];
  if (because.reason === 'disabled') return `${what}.`;
  if (because.reason === 'excluded') return `${what}: this page is one of those left out.`;
  return `${what}: asks for ${because.wanted}, and here is ${because.found || 'none'}.`;
}

/**
 * What became of a rule, in a line for people who want to know exactly.
 *
 * @param nameOf what people call a rule
 */
export function verdictWords(verdict: RuleVerdict, nameOf: (rule: OpaqueId) => string): string {
  if (verdict.verdict === 'matches') return matchWords(verdict, nameOf);
  return verdict.verdict === 'fails' ? failWords(verdict) : `Cannot be read here: ${verdict.reason}.`;
}
