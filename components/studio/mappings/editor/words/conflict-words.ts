import type { OpaqueId } from '../../../../../lib/contracts/ids.ts';
import type { RuleConflict, Unreachable } from '../../../../../lib/domain/matching/conflicts.ts';
import { shortAddress } from './address-text.ts';

type Names = { own: OpaqueId; names: ReadonlyMap<OpaqueId, string> };

const BECAUSE: Record<Unreachable, string> = {
  does_not_parse: 'an address in it cannot be read',
  window_over: 'its time is over',
  window_empty: 'it ends before it starts',
  query_contradicts: 'its tests of the query contradict each other',
  path_without_slash: 'a path in it does not start with a slash',
  page_type_unknown: 'no app has such a page',
  environment_impossible: 'no app has such an environment',
  excluded_by_itself: 'it leaves out every page that it is for',
};

/** A conflict of a mapping with others or itself, as one or two sentences; `own` is the one being edited. */
export function conflictWords(conflict: RuleConflict, { own, names }: Names): string {
  const nameOf = (id: OpaqueId) => (id === own ? 'this mapping' : `“${names.get(id) ?? id}”`);
  const subject = conflict.rule === own ? 'This mapping' : `“${names.get(conflict.rule) ?? conflict.rule}”`;
  if (conflict.kind === 'unreachable') return `${subject} can never show: ${BECAUSE[conflict.because]}.`;
  if (conflict.kind === 'overlaps') {
    const page = shortAddress(conflict.on);
    return `${subject} and ${nameOf(conflict.with)} are as narrow as each other on ${page}: which comes first is chance. Give one of them a higher priority.`;
  }
  const by = conflict.by.map(nameOf).join(', ');
  return `${subject} is never the first on its pages: ${by} always comes before it.`;
}
