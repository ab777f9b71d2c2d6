import type { OpaqueId } from '../../../../lib/contracts/ids.ts';
import type { Unreachable } from '../../../../lib/domain/matching/conflicts.ts';
import type { RuleState, StateName } from './rule-state.ts';

export const STATE_LABELS: Record<StateName, string> = {
  healthy: 'Healthy',
  unproven: 'New',
  silent: 'Silent',
  shadowed: 'Shadowed',
  overlapping: 'Overlapping',
  unreachable: 'Unreachable',
  disabled: 'Turned off',
};

const BECAUSE: Record<Unreachable, string> = {
  does_not_parse: 'one of its patterns cannot be read.',
  window_over: 'its time is over.',
  window_empty: 'its time ends before it begins.',
  query_contradicts: 'it asks for two values of the address that exclude each other.',
  path_without_slash: 'its path does not begin with a slash, as the path of every page does.',
  page_type_unknown: 'it names a kind of page that no app has.',
  environment_impossible: 'its pages do not exist in the environments it is for.',
  excluded_by_itself: 'it excludes every page that it matches.',
};

type About = {
  shown: number;
  /** Of a rule, by id. */
  nameOf(rule: OpaqueId): string;
};

const EXPLANATIONS: {
  [N in StateName]: (state: Extract<RuleState, { name: N }>, about: About) => string;
} = {
  healthy: (_state, { shown }) =>
    shown === 1 ? 'Shown once in the last 30 days.' : `Shown ${shown} times in the last 30 days.`,
  unproven: () => 'Nobody was on one of its pages yet, and it is younger than 30 days.',
  silent: () =>
    'Turned on, but not shown within 30 days. Test it on a page that it is meant for, or turn it off.',
  shadowed: ({ by }, { nameOf }) =>
    `${by.map((rule) => `“${nameOf(rule)}”`).join(' or ')} always comes first on its pages. Make this one narrower, or give it a higher priority.`,
  overlapping: ({ with: other, on }, { nameOf }) =>
    `“${nameOf(other)}” is just as narrow, so which of the two comes first is chance, for example on ${on}. Give one of them a higher priority.`,
  unreachable: ({ because }) => `It can never be shown: ${BECAUSE[because]}`,
  disabled: () => 'Shown to nobody until it is turned on again.',
};

/** Says why a rule is in its state, and what to do about it. */
export function explainState(state: RuleState, about: About): string {
  return (EXPLANATIONS[state.name] as (state: RuleState, about: About) => string)(state, about);
}
