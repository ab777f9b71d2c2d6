import { wordsLocale } from './words-locale.ts';

const moment = new Intl.DateTimeFormat(wordsLocale(), {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/**
 * @param instant ISO 8601
 * @returns `Nov 23, 10:33 PM`, as the language of the words has it
 */
export function momentWords(instant: string): string {
  return moment.format(new Date(instant));
}
