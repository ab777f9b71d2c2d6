import type { Role } from '../../../lib/contracts/enrolment.ts';

const WORDS: Record<Role, string> = {
  learner: 'learner',
  lead: 'L&D lead',
  ops: 'ops manager',
  sme: 'subject matter expert',
  analyst: 'analyst',
  admin: 'admin',
};

/** @returns `learner and admin` */
export function roleWords(roles: readonly Role[]): string {
  return new Intl.ListFormat('en').format(roles.map((role) => WORDS[role]));
}
