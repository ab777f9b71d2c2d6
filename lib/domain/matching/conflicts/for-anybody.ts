import type { Rule } from '../../../contracts/rule.ts';

/** A rule as it would be for everybody at all times: what is left depends on the page alone. */
export function forAnybody({
  id,
  name,
  aids,
  match,
  pageTypes,
  exclude,
  priority,
  environments,
}: Rule): Rule {
  return {
    ...{ id, name, enabled: true, aids, match, pageTypes, exclude, priority },
    ...(environments && { environments }),
  };
}
