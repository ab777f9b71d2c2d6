import { useState } from 'react';
import { i18n } from '#i18n';
import type { Checklist } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { checklistProgress, tickStep, untickStep } from '../../lib/domain/content/checklist-run.ts';
import { stepNews } from '../../lib/domain/content/step-news.ts';
import { openBefore, passedOver, riskyTick } from '../../lib/domain/content/tick-caution.ts';
import { later } from '../ui/later.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './checklist.module.css';
import { ChecklistStep } from './checklist-step.tsx';
import { RunFooter } from './run-footer.tsx';
import type { Scene } from './scene.ts';

const StepCaution = later(async () => (await import('./step-caution.tsx')).StepCaution);

/** The steps of a checklist, as far as they are done on this record. */
export function ChecklistView({ aid, run, perform, notice, onReport }: Scene<Checklist>) {
  const { done, skipped, total, next } = checklistProgress(aid, run);
  const news = stepNews(aid, run);
  const leftOut = passedOver(aid, run);
  /** The tick that waits for a second word. */
  const [asked, setAsked] = useState<OpaqueId>();
  const risky = asked === undefined ? undefined : riskyTick(aid, run, asked);

  const tick = (id: OpaqueId) => perform((current, frame) => tickStep(current, frame, id));
  const toggle = (id: OpaqueId, ticked: boolean) => {
    if (!ticked) perform((current, frame) => untickStep(current, frame, id));
    else if (riskyTick(aid, run, id)) setAsked(id);
    else tick(id);
  };
  const Steps = aid.ordered ? 'ol' : 'ul';
  return (
    <>
      <Progress label={i18n.t('aid.progress', { title: aid.title })} done={done + skipped} total={total} />
      <Steps className={styles.steps}>
        {aid.steps.map((step, index) => (
          <ChecklistStep
            key={step.id}
            step={step}
            number={aid.ordered ? index + 1 : undefined}
            run={run}
            isNext={step.id === next}
            isPassedOver={leftOut.has(step.id)}
            news={news}
            perform={perform}
            onToggle={toggle}
            onReport={() => onReport(step.id)}
          >
            {risky?.id === step.id && asked !== undefined && (
              <StepCaution
                title={step.title}
                openBefore={openBefore(aid, run, index).length}
                onYes={() => {
                  tick(asked);
                  setAsked(undefined);
                }}
                onNo={() => setAsked(undefined)}
              />
            )}
            {notice?.step === step.id && notice.words}
          </ChecklistStep>
        ))}
      </Steps>
      <RunFooter
        run={run}
        ready={done + skipped === total}
        started={done + skipped > 0}
        perform={perform}
        onReport={() => onReport(undefined)}
      />
    </>
  );
}
