import type { Pattern, Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import type { RuleField } from '../../../../../lib/domain/matching/editing/merge-rule.ts';
import { roleWords } from '../../../frame/role-words.ts';
import { pageTypeWords, patternWords } from '../../list/where-words.ts';

/** What people call the fields of a mapping. */
export const FIELD_NAMES: Record<RuleField, string> = {
  name: 'Name',
  enabled: 'Switched on',
  match: 'Addresses',
  pageTypes: 'Kinds of page',
  exclude: 'Addresses left out',
  aids: 'Job aids',
  teams: 'Teams',
  roles: 'Roles',
  environments: 'Environments',
  from: 'Shown from',
  until: 'Shown until',
  priority: 'Priority',
};

type Names = Pick<RuleList, 'aids' | 'teams'>;
type Words<F extends RuleField> = (value: NonNullable<Rule[F]>, names: Names) => string;

function listed(words: readonly string[]): string {
  return words.length > 0 ? words.join(', ') : 'None';
}

function timeWords(instant: string): string {
  return new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

const patternsInWords = (patterns: readonly Pattern[]) => listed(patterns.map(patternWords));

const WORDS: { [F in RuleField]: Words<F> } = {
  name: (name) => name,
  enabled: (enabled) => (enabled ? 'Yes' : 'No'),
  match: patternsInWords,
  pageTypes: (types) => listed(types.map(pageTypeWords)),
  exclude: patternsInWords,
  aids: (ids, { aids }) => listed(ids.map((id) => aids.find((aid) => aid.id === id)?.title ?? id)),
  teams: (ids, { teams }) => listed(ids.map((id) => teams.find((team) => team.id === id)?.name ?? id)),
  roles: roleWords,
  environments: listed,
  from: timeWords,
  until: timeWords,
  priority: String,
};

/** What an absent value means. */
const ABSENT: Partial<Record<RuleField, string>> = {
  teams: 'All teams',
  roles: 'Everybody',
  environments: 'All',
  from: 'At once',
  until: 'For good',
};

/** What a mapping has in one field, in words. */
export function fieldWords<F extends RuleField>(rule: Rule, field: F, names: Names): string {
  const value = rule[field];
  return value === undefined || value === null ? (ABSENT[field] ?? 'Nothing') : WORDS[field](value, names);
}
