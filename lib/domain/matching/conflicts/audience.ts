import type { OpaqueId } from '../../../contracts/ids.ts';
import type { Rule } from '../../../contracts/rule.ts';

type Role = NonNullable<Rule['roles']>[number];

/** Whom a rule is for, and when: an absent set means all. Times in milliseconds since 1970. */
export type Audience = {
  id: OpaqueId;
  teams: ReadonlySet<string> | undefined;
  roles: ReadonlySet<Role> | undefined;
  from: number;
  until: number;
};

/** One of the teams that no rule names. */
const UNNAMED_TEAM = '';

const ALL_ROLES: readonly Role[] = ['learner', 'lead', 'ops', 'sme', 'analyst', 'admin'];

/** The audience of a rule from now on. */
export function audienceOf({ id, teams, roles, from, until }: Rule, now: Date): Audience {
  return {
    id,
    teams: teams && new Set(teams),
    roles: roles && new Set(roles),
    from: Math.max(now.getTime(), from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from)),
    until: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until),
  };
}

function isFor({ teams, roles }: Audience, team: string, role: Role): boolean {
  return (!teams || teams.has(team)) && (!roles || roles.has(role));
}

/**
 * The rules that leave an audience without anybody, ever, who would not see one of them first.
 *
 * @param before the rules in front, best first
 * @returns the first for each part of the audience; `undefined` where somebody is left
 */
export function coverersOf(audience: Audience, before: readonly Audience[]): OpaqueId[] | undefined {
  const isAlwaysThere = ({ from, until }: Audience) => from <= audience.from && until >= audience.until;
  const forAll = before.find((each) => !each.teams && !each.roles && isAlwaysThere(each));
  if (forAll) return [forAll.id];
  const always = before.filter(isAlwaysThere);
  if (always.length === 0) return undefined;
  const coverers = new Set<OpaqueId>();
  for (const team of audience.teams ?? [UNNAMED_TEAM]) {
    // Who has one role of many sees the fewest other rules, so it is enough to ask for each alone.
    for (const role of audience.roles ?? ALL_ROLES) {
      const coverer = always.find((each) => isFor(each, team, role));
      if (!coverer) return undefined;
      coverers.add(coverer.id);
    }
  }
  return [...coverers];
}

function intersect<T>(a: ReadonlySet<T> | undefined, b: ReadonlySet<T> | undefined): boolean {
  return !a || !b || [...a].some((each) => b.has(each));
}

/** Whether somebody, at some time, is in both audiences. */
export function shareAudience(a: Audience, b: Audience): boolean {
  const overlapInTime = Math.max(a.from, b.from) < Math.min(a.until, b.until);
  return overlapInTime && intersect(a.teams, b.teams) && intersect(a.roles, b.roles);
}
