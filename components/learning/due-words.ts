import { i18n } from '#i18n';
import type { Due } from '../../lib/domain/learning/due.ts';
import { wordsLocale } from '../ui/words-locale.ts';

const inDays = (days: number) =>
  new Intl.RelativeTimeFormat(wordsLocale(), { numeric: 'auto' }).format(days, 'day');

const WORDS: Record<Due['state'], (due: Due) => string> = {
  overdue: ({ days }) => i18n.t('learning.due.overdue', [inDays(days)]),
  soon: ({ days }) => i18n.t('learning.due.soon', [inDays(days)]),
  later: ({ at }) =>
    i18n.t('learning.due.later', [
      new Intl.DateTimeFormat(wordsLocale(), { dateStyle: 'long' }).format(new Date(at)),
    ]),
};

/** @returns `Due tomorrow` */
export function dueWords(due: Due): string {
  return WORDS[due.state](due);
}
