import { createI18n } from '@wxt-dev/i18n';
import { i18n } from '#i18n';
import type { RuleRefusal } from '../../../lib/contracts/rule-admin.ts';
import type { Refusal } from '../../../lib/domain/matching/guard-fault.ts';
import { type GuardCatalogue, refusalWords } from '../../../lib/domain/matching/guard-words.ts';

/** As this device's guard says it, or as the endpoint tells it. */
export type AnyRefusal = Refusal | RuleRefusal;

// The keys are typed by the domain, which chooses among them.
const { t } = createI18n();

const GUARD_WORDS: GuardCatalogue = {
  say: (key, parts = []) => t(`guard.${key}`, [...parts]),
  locale: i18n.t('language.formats'),
};

/** What is wrong, and what to do about it. */
export const wordsOf = (refusal: AnyRefusal) => refusalWords(GUARD_WORDS, refusal);

/** Both, one behind the other. */
export function sentencesOf(refusal: AnyRefusal): string {
  const { message, action } = wordsOf(refusal);
  return `${message} ${action}`;
}
