import { i18n } from '#i18n';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { type RecordProgress as HowFar, useRecordProgress } from '../../lib/queries/use-record-progress.ts';
import { Progress } from '../ui/progress.tsx';
import styles from './record-progress.module.css';

/** How far the work on the page's record is, over all its aids. */
export function RecordProgress({ page }: { page: PageAids }) {
  const progress = useRecordProgress(page);
  const { steps, aids } = progress ?? NOTHING_DONE;
  const share = steps.total > 0 ? steps : aids;
  return (
    <div className={styles.progress}>
      <Progress label={i18n.t('panel.progress.label')} {...share} />
      <p>{progress && wordsFor(progress)}</p>
    </div>
  );
}

const NOTHING_DONE: HowFar = { steps: { done: 0, total: 0 }, aids: { done: 0, total: 1 } };

/** @returns `2 of 9 steps · 1 of 3 aids done` */
function wordsFor({ steps, aids }: HowFar): string {
  const words = [
    steps.total > 0 && i18n.t('panel.progress.steps', [steps.done, steps.total]),
    (aids.total > 1 || steps.total === 0) &&
      i18n.t('panel.progress.aids', aids.total, [aids.done, aids.total]),
  ];
  return words.filter(Boolean).join(' · ');
}
