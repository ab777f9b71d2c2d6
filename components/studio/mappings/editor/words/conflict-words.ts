import { i18n } from '#i18n';
import type { OpaqueId } from '../../../../../lib/contracts/ids.ts';
import type { RuleConflict, Unreachable } from '../../../../../lib/domain/matching/conflicts.ts';
import { shortAddress } from './address-text.ts';

type Names = { own: OpaqueId; names: ReadonlyMap<OpaqueId, string> };

const BECAUSE: Record<Unreachable, string> = {
  does_not_parse: i18n.t('studioWords.because.does_not_parse'),
  window_over: i18n.t('studioWords.because.window_over'),
  window_empty: i18n.t('studioWords.because.window_empty'),
  query_contradicts: i18n.t('studioWords.because.query_contradicts'),
  path_without_slash: i18n.t('studioWords.because.path_without_slash'),
  page_type_unknown: i18n.t('studioWords.because.page_type_unknown'),
  environment_impossible: i18n.t('studioWords.because.environment_impossible'),
  excluded_by_itself: i18n.t('studioWords.because.excluded_by_itself'),
};

/** A conflict of a mapping with others or itself, as one or two sentences; `own` is the one being edited. */
export function conflictWords(conflict: RuleConflict, { own, names }: Names): string {
  const nameOf = (id: OpaqueId) =>
    id === own ? i18n.t('studioWords.conflict.own') : i18n.t('studioWords.quoted', [names.get(id) ?? id]);
  const subject = conflict.rule === own ? i18n.t('studioWords.conflict.subject') : nameOf(conflict.rule);
  if (conflict.kind === 'unreachable')
    return i18n.t('studioWords.conflict.unreachable', [subject, BECAUSE[conflict.because]]);
  if (conflict.kind === 'overlaps') {
    const page = shortAddress(conflict.on);
    return i18n.t('studioWords.conflict.overlaps', [subject, nameOf(conflict.with), page]);
  }
  const by = conflict.by.map(nameOf).join(', ');
  return i18n.t('studioWords.conflict.shadowed', [subject, by]);
}
