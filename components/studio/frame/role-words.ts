import { i18n } from '#i18n';
import type { Role } from '../../../lib/contracts/enrolment.ts';

const WORDS: Record<Role, string> = {
  learner: i18n.t('studio.roles.learner'),
  lead: i18n.t('studio.roles.lead'),
  ops: i18n.t('studio.roles.ops'),
  sme: i18n.t('studio.roles.sme'),
  analyst: i18n.t('studio.roles.analyst'),
  admin: i18n.t('studio.roles.admin'),
};

/** @returns `learner and admin` */
export function roleWords(roles: readonly Role[]): string {
  return new Intl.ListFormat(i18n.t('language.code')).format(roles.map((role) => WORDS[role]));
}
