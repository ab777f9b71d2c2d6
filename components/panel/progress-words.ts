import { i18n } from '#i18n';
import type { RecordProgress } from '../../lib/queries/use-record-progress.ts';

/** @returns `2 of 9 steps · 1 of 3 aids done` */
export function progressWords({ steps, aids }: RecordProgress): string {
  const words = [
    steps.total > 0 && i18n.t('panel.progress.steps', [steps.done, steps.total]),
    (aids.total > 1 || steps.total === 0) &&
      i18n.t('panel.progress.aids', aids.total, [aids.done, aids.total]),
  ];
  return words.filter(Boolean).join(' · ');
}
