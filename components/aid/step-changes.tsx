import { i18n } from '#i18n';
import type { Checklist, Step } from '../../lib/contracts/aid.ts';
import type { SkipReason } from '../../lib/contracts/event.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { isChecked } from '../../lib/domain/content/checklist-run.ts';
import { unskipStep } from '../../lib/domain/content/skip-step.ts';
import { acknowledgeStep, type StepNews } from '../../lib/domain/content/step-news.ts';
import type { Perform } from '../../lib/queries/use-aid-run.ts';
import { Pill } from '../ui/pill.tsx';
import styles from './step-changes.module.css';

type Props = {
  step: Step;
  skipped: SkipReason | undefined;
  /** A newer version changed the step or a sub-step. */
  isNews: boolean;
  /** What it did to the step itself. */
  news: StepNews | undefined;
  run: AidRun | undefined;
  perform: Perform<Checklist>;
};

/** What happened to a step since it was written or begun, and what takes that mark away. */
export function StepChanges({ step: { id, title }, skipped, isNews, news, run, perform }: Props) {
  return (
    <>
      {skipped && (
        <>
          <Pill tone="neutral">
            {i18n.t('aid.skip.skippedBecause', { reason: i18n.t(`aid.skipReason.${skipped}`) })}
          </Pill>
          <button
            type="button"
            className={styles.act}
            aria-label={i18n.t('aid.skip.undoOf', { title })}
            onClick={() => perform((current, frame) => unskipStep(current, frame, id))}
          >
            {i18n.t('aid.skip.undo')}
          </button>
        </>
      )}
      {isNews && (
        <>
          <Pill tone="good">{newsWords(news, isChecked(run, id))}</Pill>
          <button
            type="button"
            className={styles.act}
            aria-label={i18n.t('aid.news.seenOf', { title })}
            onClick={() => perform((current, frame) => acknowledgeStep(current, frame, id))}
          >
            {i18n.t('aid.news.seen')}
          </button>
        </>
      )}
    </>
  );
}

/** @param own of the step itself; absent where only sub-steps are news, which changes the step all the same */
function newsWords(own: StepNews | undefined, ticked: boolean): string {
  if (own === 'new') return i18n.t('aid.news.new');
  return i18n.t(ticked ? 'aid.news.changedSince' : 'aid.news.changed');
}
