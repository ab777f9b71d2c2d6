import { i18n } from '#i18n';
import type { LessonStanding } from '../../lib/domain/learning/path-progress.ts';
import { wordsLocale } from '../ui/words-locale.ts';

type State = LessonStanding['state'];
type Of<S extends State> = Extract<LessonStanding, { state: S }>;

const percent = (share: number) =>
  new Intl.NumberFormat(wordsLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

const WORDS: { [S in State]: (standing: Of<S>) => string } = {
  not_started: () => i18n.t('learning.standing.notStarted'),
  begun: ({ card, of }) => i18n.t('learning.standing.begun', [card, of]),
  passed: ({ score }) => i18n.t('learning.standing.passed', [percent(score)]),
  not_passed: ({ score }) => i18n.t('learning.standing.notPassed', [percent(score)]),
};

const ACTIONS: Record<State, () => string> = {
  not_started: () => i18n.t('learning.action.start'),
  begun: () => i18n.t('learning.action.continue'),
  passed: () => i18n.t('learning.action.again'),
  not_passed: () => i18n.t('learning.action.retry'),
};

/** @returns `Card 3 of 9` */
export function standingWords(standing: LessonStanding): string {
  return (WORDS[standing.state] as (standing: LessonStanding) => string)(standing);
}

/** What one does with a lesson next: `Continue lesson`. */
export function actionWords(standing: LessonStanding): string {
  return ACTIONS[standing.state]();
}
