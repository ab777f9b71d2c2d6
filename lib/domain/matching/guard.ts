import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import type { RuleRefusal } from '../../contracts/rule-admin.ts';

/**
 * Says whether a regular expression can take more than linear time on some text.
 *
 * @param source as `RegExp` takes it
 * @param flags as `RegExp` takes them
 */
export type RegexAnalyser = (source: string, flags: string) => Promise<'safe' | 'backtracks' | 'unknown'>;

export type GuardFrame = {
  /** Host patterns (`*.zendesk.com`) that rules may name; null: any. */
  allowedHosts: readonly string[] | null;
  /** What the workspace has. Absent: aids and teams are taken as they come. */
  known?: { aids: ReadonlySet<OpaqueId>; teams: ReadonlySet<OpaqueId> };
};

/** All that the guard can say at once, while somebody types: everything but what patterns may cost. */
export function checkRuleNow(_rule: Rule, _frame: GuardFrame): RuleRefusal[] {
  return [];
}

/** Why a rule may not be saved, in the order in which a person meets its fields; empty: it may. */
export async function checkRule(
  rule: Rule,
  { analyse: _analyse, ...frame }: GuardFrame & { analyse: RegexAnalyser },
): Promise<RuleRefusal[]> {
  return checkRuleNow(rule, frame);
}
