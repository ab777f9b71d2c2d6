import { i18n } from '#i18n';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { type RecordProgress as HowFar, useRecordProgress } from '../../lib/queries/use-record-progress.ts';
import { Progress } from '../ui/progress.tsx';
import { progressWords } from './progress-words.ts';
import styles from './record-progress.module.css';

/** How far the work on the page's record is, over all its aids. */
export function RecordProgress({ page }: { page: PageAids }) {
  const progress = useRecordProgress(page);
  const { steps, aids } = progress ?? NOTHING_DONE;
  const share = steps.total > 0 ? steps : aids;
  return (
    <div className={styles.progress}>
      <Progress label={i18n.t('panel.progress.label')} {...share} />
      <p>{progress && progressWords(progress)}</p>
    </div>
  );
}

const NOTHING_DONE: HowFar = { steps: { done: 0, total: 0 }, aids: { done: 0, total: 1 } };
