import { useId, useState } from 'react';
import type { Step } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { isChecked } from '../../lib/domain/content/checklist-run.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { IconButton } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import styles from './checklist-step.module.css';
import { TickBox } from './tick-box.tsx';

const REPORTED = { reported: 'Reported', escalated: 'Escalated' } as const;

type Props = {
  step: Step;
  /** Its place, where the order counts. */
  number: number | undefined;
  run: AidRun | undefined;
  /** The first step that is not done: its detail shows by itself. */
  isNext: boolean;
  reported: keyof typeof REPORTED | undefined;
  onToggle(id: OpaqueId, ticked: boolean): void;
  onReport(): void;
};

/** One step: a tick, what helps to do it, and a flag for when it goes wrong. */
export function ChecklistStep({ step, number, run, isNext, reported, onToggle, onReport }: Props) {
  const [chosenOpen, setChosenOpen] = useState<boolean>();
  const detailId = useId();
  const done = isChecked(run, step.id);
  const hasMore = step.detail !== undefined || step.subSteps.length > 0;
  const open = hasMore && (chosenOpen ?? isNext);
  const classes = [styles.step, done && styles.done, isNext && styles.next, step.highRisk && styles.risk];
  return (
    <li className={classes.filter(Boolean).join(' ')} aria-current={isNext ? 'step' : undefined}>
      <div className={styles.row}>
        <TickBox checked={done} onChange={(ticked) => onToggle(step.id, ticked)}>
          {number !== undefined && <span className={styles.number}>{number}.</span>} {step.title}
        </TickBox>
        {hasMore && (
          <span className={open ? styles.chevronOpen : styles.chevron}>
            <IconButton
              icon="chevron"
              label={`${open ? 'Hide' : 'Show'} details of “${step.title}”`}
              aria-expanded={open}
              aria-controls={detailId}
              onClick={() => setChosenOpen(!open)}
            />
          </span>
        )}
        <IconButton icon="flag" label={`Report a problem with “${step.title}”`} onClick={onReport} />
      </div>
      <div className={styles.marks}>
        {step.highRisk && (
          <Pill tone="risk" icon="alert">
            High risk
          </Pill>
        )}
        {reported && (
          <Pill tone="neutral" icon="flag">
            {REPORTED[reported]}
          </Pill>
        )}
      </div>
      {hasMore && (
        <div id={detailId} className={styles.detail} hidden={!open}>
          {step.subSteps.length > 0 && (
            <ul className={styles.subSteps}>
              {step.subSteps.map((sub) => (
                <li key={sub.id}>
                  <TickBox
                    small
                    checked={isChecked(run, sub.id)}
                    onChange={(ticked) => onToggle(sub.id, ticked)}
                  >
                    {sub.title}
                  </TickBox>
                </li>
              ))}
            </ul>
          )}
          {step.detail && <RichTextView text={step.detail} />}
        </div>
      )}
    </li>
  );
}
