import type { Pattern, QueryTest, Rule } from '../../../contracts/rule.ts';
import { pageTypeUrls } from '../example-urls/sample-page-type.ts';
import { patternSkeleton, VARIABLE, WILDCARD } from '../pattern-skeleton.ts';

/** Why a rule can never match, as its own text says. */
export type DeadReason =
  | 'window_over'
  | 'window_empty'
  | 'query_contradicts'
  | 'path_without_slash'
  | 'page_type_unknown';

/** A key that must be there and must not. Two values are no contradiction: a key may be repeated. */
function contradicts(tests: readonly QueryTest[]): boolean {
  const absent = new Set(tests.filter(({ test }) => test === 'absent').map(({ key }) => key));
  return tests.some(({ key, test }) => test !== 'absent' && absent.has(key));
}

function deadPattern({ path, query = [], hash }: Pattern): DeadReason | undefined {
  if (contradicts(query) || (typeof hash === 'object' && contradicts(hash))) return 'query_contradicts';
  const first = path === undefined ? '/' : patternSkeleton(path).charAt(0);
  return ['/', WILDCARD, VARIABLE].includes(first) ? undefined : 'path_without_slash';
}

/** The time window of a rule that is over, or that no moment is in. */
export function deadWindow({ from, until }: Rule, now: Date): DeadReason | undefined {
  if (until === undefined) return undefined;
  if (from !== undefined && Date.parse(from) >= Date.parse(until)) return 'window_empty';
  return Date.parse(until) <= now.getTime() ? 'window_over' : undefined;
}

/** Why none of a rule's patterns and page types can match any page; the first one's reason. */
export function deadText({ match, pageTypes }: Rule): DeadReason | undefined {
  const reasons = [
    ...match.map(deadPattern),
    ...pageTypes.map((type) => (pageTypeUrls(type).length > 0 ? undefined : 'page_type_unknown')),
  ] as const;
  return reasons.includes(undefined) ? undefined : reasons[0];
}
