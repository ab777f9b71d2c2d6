import { i18n } from '#i18n';
import type { OpaqueId } from '../../../../lib/contracts/ids.ts';
import type { Unreachable } from '../../../../lib/domain/matching/conflicts.ts';
import type { RuleState, StateName } from './rule-state.ts';

const either = new Intl.ListFormat(i18n.t('language.code'), { type: 'disjunction' });

export const STATE_LABELS: Record<StateName, string> = {
  healthy: i18n.t('studioList.state.healthy'),
  unproven: i18n.t('studioList.state.unproven'),
  silent: i18n.t('studioList.state.silent'),
  shadowed: i18n.t('studioList.state.shadowed'),
  overlapping: i18n.t('studioList.state.overlapping'),
  unreachable: i18n.t('studioList.state.unreachable'),
  disabled: i18n.t('studioList.state.disabled'),
};

const BECAUSE: Record<Unreachable, string> = {
  does_not_parse: i18n.t('studioList.because.does_not_parse'),
  window_over: i18n.t('studioList.because.window_over'),
  window_empty: i18n.t('studioList.because.window_empty'),
  query_contradicts: i18n.t('studioList.because.query_contradicts'),
  path_without_slash: i18n.t('studioList.because.path_without_slash'),
  page_type_unknown: i18n.t('studioList.because.page_type_unknown'),
  environment_impossible: i18n.t('studioList.because.environment_impossible'),
  excluded_by_itself: i18n.t('studioList.because.excluded_by_itself'),
};

type About = {
  shown: number;
  /** Of a rule, by id. */
  nameOf(rule: OpaqueId): string;
};

const EXPLANATIONS: {
  [N in StateName]: (state: Extract<RuleState, { name: N }>, about: About) => string;
} = {
  healthy: (_state, { shown }) => i18n.t('studioList.explain.healthy', shown),
  unproven: () => i18n.t('studioList.explain.unproven'),
  silent: () => i18n.t('studioList.explain.silent'),
  shadowed: ({ by }, { nameOf }) =>
    i18n.t('studioList.explain.shadowed', [
      either.format(by.map((rule) => i18n.t('studioWords.quoted', [nameOf(rule)]))),
    ]),
  overlapping: ({ with: other, on }, { nameOf }) =>
    i18n.t('studioList.explain.overlapping', [nameOf(other), on]),
  unreachable: ({ because }) => i18n.t('studioList.explain.unreachable', [BECAUSE[because]]),
  disabled: () => i18n.t('studioList.explain.disabled'),
};

/** Says why a rule is in its state, and what to do about it. */
export function explainState(state: RuleState, about: About): string {
  return (EXPLANATIONS[state.name] as (state: RuleState, about: About) => string)(state, about);
}
