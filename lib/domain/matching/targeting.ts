import type { Rule } from '../../contracts/rule.ts';
import type { Viewer } from './matcher.ts';

/** Why a rule is not for this person, time or environment, whatever the page's address. */
export type TargetingFailure = {
  reason: 'disabled' | 'team' | 'role' | 'not_yet' | 'over' | 'environment';
  wanted: string;
  found: string;
};

/** The conditions of a rule on viewer, time and environment. */
export type Targeting = Pick<Rule, 'enabled' | 'teams' | 'roles' | 'from' | 'until' | 'environments'>;

type Check = (
  rule: Targeting,
  viewer: Viewer,
  environment: string | undefined,
) => TargetingFailure | undefined;

/** `sandbox` stands for any sandbox. A page on a host that no pack knows is in no environment. */
function isInEnvironment(environment: string | undefined, allowed: readonly string[]): boolean {
  const actual = environment?.toLowerCase();
  return allowed.some((name) => {
    const wanted = name.toLowerCase();
    return wanted === actual || (wanted === 'sandbox' && actual?.startsWith('sandbox:') === true);
  });
}

const CHECKS: readonly Check[] = [
  ({ enabled }) => (enabled ? undefined : { reason: 'disabled', wanted: 'enabled', found: 'disabled' }),
  ({ teams }, { team }) =>
    !teams || teams.includes(team) ? undefined : { reason: 'team', wanted: teams.join(', '), found: team },
  ({ roles }, viewer) =>
    !roles || roles.some((role) => viewer.roles.includes(role))
      ? undefined
      : { reason: 'role', wanted: roles.join(', '), found: viewer.roles.join(', ') },
  ({ from }, { now }) =>
    from === undefined || now.getTime() >= Date.parse(from)
      ? undefined
      : { reason: 'not_yet', wanted: from, found: now.toISOString() },
  ({ until }, { now }) =>
    until === undefined || now.getTime() < Date.parse(until)
      ? undefined
      : { reason: 'over', wanted: until, found: now.toISOString() },
  ({ environments }, _viewer, environment) =>
    !environments || isInEnvironment(environment, environments)
      ? undefined
      : { reason: 'environment', wanted: environments.join(', '), found: environment ?? '' },
];

/**
 * The first of a rule's conditions on viewer, time and environment that fails; `undefined` where all hold.
 *
 * @param environment of the page's host, where its app's pack tells
 */
export function targetingFailure(
  rule: Targeting,
  viewer: Viewer,
  environment: string | undefined,
): TargetingFailure | undefined {
  for (const check of CHECKS) {
    const failure = check(rule, viewer, environment);
    if (failure) return failure;
  }
  return undefined;
}
