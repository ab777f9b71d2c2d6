import { i18n } from '#i18n';
import type { Pattern, Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import type { RuleField } from '../../../../../lib/domain/matching/editing/merge-rule.ts';
import { wordsLocale } from '../../../../ui/words-locale.ts';
import { roleWords } from '../../../frame/role-words.ts';
import { pageTypeWords, patternWords } from '../../list/where-words.ts';

/** What people call the fields of a mapping. */
export const FIELD_NAMES: Record<RuleField, string> = {
  name: i18n.t('studioWords.field.name'),
  enabled: i18n.t('studioWords.field.enabled'),
  match: i18n.t('studioWords.field.match'),
  pageTypes: i18n.t('studioWords.field.pageTypes'),
  exclude: i18n.t('studioWords.field.exclude'),
  aids: i18n.t('studioWords.field.aids'),
  teams: i18n.t('studioWords.field.teams'),
  roles: i18n.t('studioWords.field.roles'),
  environments: i18n.t('studioWords.field.environments'),
  from: i18n.t('studioWords.field.from'),
  until: i18n.t('studioWords.field.until'),
  priority: i18n.t('studioWords.field.priority'),
};

type Names = Pick<RuleList, 'aids' | 'teams'>;
type Words<F extends RuleField> = (value: NonNullable<Rule[F]>, names: Names) => string;

function listed(words: readonly string[]): string {
  return words.length > 0 ? words.join(', ') : i18n.t('studioWords.value.none');
}

function timeWords(instant: string): string {
  return new Date(instant).toLocaleString(wordsLocale(), { dateStyle: 'medium', timeStyle: 'short' });
}

const patternsInWords = (patterns: readonly Pattern[]) => listed(patterns.map(patternWords));

const WORDS: { [F in RuleField]: Words<F> } = {
  name: (name) => name,
  enabled: (enabled) => (enabled ? i18n.t('studioWords.value.yes') : i18n.t('studioWords.value.no')),
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
  teams: i18n.t('studioEditor.team.all'),
  roles: i18n.t('studioPatterns.everybody'),
  environments: i18n.t('studioWords.value.all'),
  from: i18n.t('studioWords.value.atOnce'),
  until: i18n.t('studioWords.value.forGood'),
};

/** What a mapping has in one field, in words. */
export function fieldWords<F extends RuleField>(rule: Rule, field: F, names: Names): string {
  const value = rule[field];
  return value === undefined || value === null
    ? (ABSENT[field] ?? i18n.t('studioWords.value.nothing'))
    : WORDS[field](value, names);
}
