import { createI18n } from '@wxt-dev/i18n';
import { i18n } from '#i18n';
import type { ExplainCatalogue } from '../domain/matching/explain-catalogue.ts';
import { objectName } from './object-name.ts';

// The keys are typed by the domain, which chooses among them.
const { t } = createI18n();

/** The words of explanations, in the language of the surfaces. */
export const EXPLAIN_WORDS: ExplainCatalogue = {
  say: (key, parts = []) => t(`explain.${key}`, [...parts]),
  locale: i18n.t('language.formats'),
  objectName,
};
