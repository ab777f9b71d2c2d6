import type { Rule } from '../../lib/contracts/rule.ts';
import type { RuleRefusal } from '../../lib/contracts/rule-admin.ts';
import { checkRule, type RegexAnalyser } from '../../lib/domain/matching/guard.ts';
import { refusalWords } from '../../lib/domain/matching/guard-words.ts';
import type { Clock } from '../clock.ts';
import { GUARD_ENGLISH } from '../english.ts';
import type { WorkspaceStore } from '../store/store.ts';

/**
 * For this long one request may have regular expressions looked at, ms: well within what clients wait. What is left
 * then counts as unknown; verdicts are remembered, so that the same request gets further when it comes again.
 */
const ANALYSIS_MS = 45_000;

export type RuleGuard = (rule: Rule) => Promise<RuleRefusal[]>;

/**
 * Makes what checks the rules of one request.
 *
 * @returns why a rule may not be saved; empty: it may. A rule that is switched off may name aids and teams that are
 *   gone: it could not be switched off else.
 */
export async function ruleGuard(
  workspace: WorkspaceStore,
  analyse: RegexAnalyser,
  clock: Clock,
): Promise<RuleGuard> {
  const teams = await workspace.teams();
  const known = { aids: new Set(await workspace.ids('aid')), teams: new Set(teams.map(({ id }) => id)) };
  const allowedHosts = await workspace.allowedHosts();
  const until = clock().getTime() + ANALYSIS_MS;
  const analyseInTime: RegexAnalyser = async (source, flags) =>
    clock().getTime() < until ? analyse(source, flags) : 'unknown';
  return async (rule) => {
    const frame = { allowedHosts, analyse: analyseInTime, ...(rule.enabled ? { known } : {}) };
    const refusals = await checkRule(rule, frame);
    return refusals.map((refusal) => ({ ...refusal, ...refusalWords(GUARD_ENGLISH, refusal) }));
  };
}
