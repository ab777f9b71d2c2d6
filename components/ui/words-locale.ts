import { i18n } from '#i18n';

/**
 * How dates and numbers are written between the words: in their language, by the habits of this person's region where
 * the browser names one for it (`en-GB`).
 */
export function wordsLocale(languages: readonly string[] = navigator.languages): string {
  const code = i18n.t('language.code');
  return languages.find((language) => language === code || language.startsWith(`${code}-`)) ?? code;
}
