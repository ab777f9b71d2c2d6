import { i18n } from '#i18n';
import type { Role } from '../../../../../lib/contracts/enrolment.ts';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import type { Viewer } from '../../../../../lib/domain/matching/matcher.ts';

type Teams = RuleList['teams'];

/** Everybody that a change is told for: each team, with the roles that the mapping is for. */
export function audiencesOf(teams: Teams, roles: readonly Role[], now: Date): Viewer[] {
  const each: readonly Role[] = roles.length > 0 ? roles : ['learner'];
  return teams.map(({ id }) => ({ team: id, roles: each, now }));
}

/** `All teams`, or their names. */
export function whoWords(audiences: readonly Viewer[], teams: Teams): string {
  const seen = new Set(audiences.map(({ team }) => team));
  if (teams.length > 1 && teams.every(({ id }) => seen.has(id))) return i18n.t('studioEditor.team.all');
  return teams
    .filter(({ id }) => seen.has(id))
    .map(({ name }) => name)
    .join(', ');
}
