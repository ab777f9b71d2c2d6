import type { Checklist } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { checklistProgress } from '../../lib/domain/content/checklist-run.ts';
import { Progress } from '../ui/progress.tsx';
import styles from './checklist.module.css';
import { ChecklistStep } from './checklist-step.tsx';
import { RunFooter } from './run-footer.tsx';

type Props = {
  aid: Checklist;
  run: AidRun | undefined;
  /** What was reported from this panel, by step. */
  reported: Readonly<Record<OpaqueId, 'reported' | 'escalated'>>;
  onTick(step: OpaqueId): void;
  onUntick(step: OpaqueId): void;
  onComplete(): void;
  onStartOver(): void;
  onReport(step: OpaqueId | undefined): void;
};

/** The steps of a checklist, as far as they are done on this record. */
export function ChecklistView({ aid, run, reported, onTick, onUntick, ...acts }: Props) {
  const { done, total, next } = checklistProgress(aid, run);
  const Steps = aid.ordered ? 'ol' : 'ul';
  return (
    <>
      <Progress label={`Progress of ${aid.title}`} done={done} total={total} />
      <Steps className={styles.steps}>
        {aid.steps.map((step, index) => (
          <ChecklistStep
            key={step.id}
            step={step}
            number={aid.ordered ? index + 1 : undefined}
            run={run}
            isNext={step.id === next}
            reported={reported[step.id]}
            onToggle={(id, ticked) => (ticked ? onTick(id) : onUntick(id))}
            onReport={() => acts.onReport(step.id)}
          />
        ))}
      </Steps>
      <RunFooter
        run={run}
        ready={done === total}
        started={done > 0}
        onComplete={acts.onComplete}
        onStartOver={acts.onStartOver}
        onReport={() => acts.onReport(undefined)}
      />
    </>
  );
}
