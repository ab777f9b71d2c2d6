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

/** @param environment of the page's host, where its app's pack tells */
export type TargetingTest = (viewer: Viewer, environment: string | undefined) => boolean;

type Condition = {
  reason: TargetingFailure['reason'];
  /** `undefined` where the rule makes no such condition. */
  test(rule: Targeting): TargetingTest | undefined;
  wanted(rule: Targeting): string;
  found(viewer: Viewer, environment: string | undefined): string;
};

/** `sandbox` stands for any sandbox. A page on a host that no pack knows is in no environment. */
function isInEnvironment(environment: string | undefined, allowed: readonly string[]): boolean {
  const actual = environment?.toLowerCase();
  return allowed.some((name) => {
    const wanted = name.toLowerCase();
    return wanted === actual || (wanted === 'sandbox' && actual?.startsWith('sandbox:') === true);
  });
}

function notBefore(from: string): TargetingTest {
  const start = Date.parse(from);
  return ({ now }) => now.getTime() >= start;
}

function before(until: string): TargetingTest {
  const end = Date.parse(until);
  return ({ now }) => now.getTime() < end;
}

const CONDITIONS: readonly Condition[] = [
  {
    reason: 'disabled',
    test: ({ enabled }) => (enabled ? undefined : () => false),
    wanted: () => 'enabled',
    found: () => 'disabled',
  },
  {
    reason: 'team',
    test: ({ teams }) => teams && (({ team }) => teams.includes(team)),
    wanted: ({ teams = [] }) => teams.join(', '),
    found: ({ team }) => team,
  },
  {
    reason: 'role',
    test: ({ roles }) => roles && ((viewer) => roles.some((role) => viewer.roles.includes(role))),
    wanted: ({ roles = [] }) => roles.join(', '),
    found: ({ roles }) => roles.join(', '),
  },
  {
    reason: 'not_yet',
    test: ({ from }) => (from === undefined ? undefined : notBefore(from)),
    wanted: ({ from = '' }) => from,
    found: ({ now }) => now.toISOString(),
  },
  {
    reason: 'over',
    test: ({ until }) => (until === undefined ? undefined : before(until)),
    wanted: ({ until = '' }) => until,
    found: ({ now }) => now.toISOString(),
  },
  {
    reason: 'environment',
    test: ({ environments }) =>
      environments && ((_viewer, environment) => isInEnvironment(environment, environments)),
    wanted: ({ environments = [] }) => environments.join(', '),
    found: (_viewer, environment) => environment ?? '',
  },
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
  const failed = CONDITIONS.find(({ test }) => test(rule)?.(viewer, environment) === false);
  return (
    failed && { reason: failed.reason, wanted: failed.wanted(rule), found: failed.found(viewer, environment) }
  );
}

/** All of a rule's conditions as one test, for asking again and again. */
export function targetingTest(rule: Targeting): TargetingTest {
  const tests = CONDITIONS.flatMap(({ test }) => test(rule) ?? []);
  return (viewer, environment) => {
    for (const test of tests) if (!test(viewer, environment)) return false;
    return true;
  };
}
