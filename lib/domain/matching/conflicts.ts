import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';

/** Why an enabled rule can never match a page. */
export type Unreachable =
  | 'does_not_parse'
  | 'window_over'
  | 'window_empty'
  | 'query_contradicts'
  | 'path_without_slash'
  | 'page_type_unknown'
  | 'environment_impossible'
  | 'excluded_by_itself';

export type RuleConflict =
  /** Matches pages, yet is never the first on any of them, for anybody it is for. */
  | { rule: OpaqueId; kind: 'shadowed'; by: OpaqueId[] }
  | { rule: OpaqueId; kind: 'unreachable'; because: Unreachable }
  /** Stands behind another on a page for no better reason than its id. */
  | { rule: OpaqueId; kind: 'overlaps'; with: OpaqueId; on: string };

/** Finds rules that get in each other's or their own way. */
export function ruleConflicts(
  rules: readonly Rule[],
  { now }: { pages: readonly string[]; now: Date },
): RuleConflict[] {
  return rules
    .filter(({ enabled, until }) => enabled && until !== undefined && Date.parse(until) <= now.getTime())
    .map(({ id }) => ({ rule: id, kind: 'unreachable', because: 'window_over' }));
}
