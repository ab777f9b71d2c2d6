import { i18n } from '#i18n';
import type { Checklist, Step } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { reasonOf } from '../../lib/domain/content/skip-step.ts';
import type { StepNews } from '../../lib/domain/content/step-news.ts';
import type { Perform } from '../../lib/queries/use-aid-run.ts';
import { later } from '../ui/later.tsx';
import { Pill } from '../ui/pill.tsx';
import styles from './step-marks.module.css';

const StepChanges = later(async () => (await import('./step-changes.tsx')).StepChanges);

type Props = {
  step: Step;
  run: AidRun | undefined;
  isPassedOver: boolean;
  news: Readonly<Record<OpaqueId, StepNews>>;
  perform: Perform<Checklist>;
};

/** What is to be known of a step at a glance, and what takes that back. */
export function StepMarks({ step, run, isPassedOver, news, perform }: Props) {
  const { id, highRisk, subSteps } = step;
  const reports = run?.reports.filter((report) => report.step === id) ?? [];
  const skipped = reasonOf(run, id);
  const isNews = news[id] !== undefined || subSteps.some((sub) => news[sub.id] !== undefined);
  return (
    <div className={styles.marks}>
      {highRisk && (
        <Pill tone="risk" icon="alert">
          {i18n.t('aid.step.highRisk')}
        </Pill>
      )}
      {isPassedOver && <Pill tone="risk">{i18n.t('aid.step.passedOver')}</Pill>}
      {reports.length > 0 && (
        <Pill tone="neutral" icon="flag">
          {i18n.t(reports.some(({ escalated }) => escalated) ? 'aid.step.escalated' : 'aid.step.reported')}
        </Pill>
      )}
      {(skipped || isNews) && (
        <StepChanges
          step={step}
          skipped={skipped}
          isNews={isNews}
          news={news[id]}
          run={run}
          perform={perform}
        />
      )}
    </div>
  );
}
