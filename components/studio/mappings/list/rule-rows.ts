import type { OpaqueId } from '../../../../lib/contracts/ids.ts';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import type { RuleConflict } from '../../../../lib/domain/matching/conflicts.ts';
import { type ListedRule, type RuleState, ruleState } from './rule-state.ts';
import { sitesOf } from './sites.ts';
import { limitWords, whereWords } from './where-words.ts';

/** A line of the table, in words. */
export type RuleRow = {
  id: OpaqueId;
  listed: ListedRule;
  name: string;
  /** Titles; an id where no aid has it any more. */
  aids: readonly string[];
  where: readonly string[];
  limits: readonly string[];
  /** Apps and sites that it is for, to filter by. */
  sites: readonly string[];
  /** Names of teams; empty: every team. */
  teams: readonly string[];
  state: RuleState;
  /** All that a search looks in, folded. */
  haystack: string;
};

/** Text as a search compares it: without case and accents. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

function byRule(conflicts: readonly RuleConflict[]): Map<OpaqueId, RuleConflict[]> {
  const found = new Map<OpaqueId, RuleConflict[]>();
  for (const conflict of conflicts) {
    const held = found.get(conflict.rule);
    if (held) held.push(conflict);
    else found.set(conflict.rule, [conflict]);
  }
  return found;
}

/** Puts the rules into words. Ten thousand take some hundredths of a second. */
export function ruleRows(list: RuleList, conflicts: readonly RuleConflict[], now: Date): RuleRow[] {
  const titles = new Map(list.aids.map(({ id, title }) => [id, title]));
  const teamNames = new Map(list.teams.map(({ id, name }) => [id, name]));
  const conflictsOf = byRule(conflicts);
  return list.rules.map((listed) => {
    const { rule } = listed;
    const aids = rule.aids.map((id) => titles.get(id) ?? id);
    const where = whereWords(rule);
    const limits = limitWords(rule);
    return {
      id: rule.id,
      listed,
      name: rule.name,
      aids,
      where,
      limits,
      sites: sitesOf(rule),
      teams: (rule.teams ?? []).map((id) => teamNames.get(id) ?? id),
      state: ruleState(listed, conflictsOf.get(rule.id) ?? [], now),
      haystack: folded([rule.name, ...aids, ...where, ...limits, rule.id].join('\n')),
    };
  });
}
