import { type ReactNode, useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Checklist, Step } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { isChecked } from '../../lib/domain/content/checklist-run.ts';
import { reasonOf } from '../../lib/domain/content/skip-step.ts';
import type { StepNews } from '../../lib/domain/content/step-news.ts';
import { noteOf } from '../../lib/domain/content/step-note.ts';
import type { Perform } from '../../lib/queries/use-aid-run.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { IconButton } from '../ui/button.tsx';
import styles from './checklist-step.module.css';
import { StepMarks } from './step-marks.tsx';
import { StepOwn } from './step-own.tsx';
import { TickBox } from './tick-box.tsx';

type Props = {
  step: Step;
  /** Its place, where the order counts. */
  number: number | undefined;
  run: AidRun | undefined;
  /** The first step that is neither done nor skipped: its detail shows by itself. */
  isNext: boolean;
  /** It is open though a later one is done. */
  isPassedOver: boolean;
  /** What a newer version changed, by step or sub-step. */
  news: Readonly<Record<OpaqueId, StepNews>>;
  perform: Perform<Checklist>;
  onToggle(id: OpaqueId, ticked: boolean): void;
  onReport(): void;
  /** What the step has to say or ask just now. */
  children: ReactNode;
};

/** One step: a tick, what helps to do it, and a flag for when it goes wrong. */
export function ChecklistStep({
  step,
  number,
  run,
  isNext,
  news,
  perform,
  onToggle,
  onReport,
  ...rest
}: Props) {
  const [chosenOpen, setChosenOpen] = useState<boolean>();
  const detailId = useId();
  const done = isChecked(run, step.id);
  const isSkipped = reasonOf(run, step.id) !== undefined;
  const open = chosenOpen ?? (isNext || noteOf(run, step.id) !== '');
  const classes = [
    styles.step,
    (done || isSkipped) && styles.done,
    isSkipped && styles.skipped,
    isNext && styles.next,
    step.highRisk && styles.risk,
  ];
  return (
    <li className={classes.filter(Boolean).join(' ')} aria-current={isNext ? 'step' : undefined}>
      <div className={styles.row}>
        <TickBox checked={done} onChange={(ticked) => onToggle(step.id, ticked)}>
          {number !== undefined && <span className={styles.number}>{number}.</span>}{' '}
          <span className={styles.title}>{step.title}</span>
        </TickBox>
        <span className={open ? styles.chevronOpen : styles.chevron}>
          <IconButton
            icon="chevron"
            label={i18n.t(open ? 'aid.step.hide' : 'aid.step.show', { title: step.title })}
            aria-expanded={open}
            aria-controls={detailId}
            onClick={() => setChosenOpen(!open)}
          />
        </span>
        <IconButton icon="flag" label={i18n.t('aid.step.report', { title: step.title })} onClick={onReport} />
      </div>
      <StepMarks step={step} run={run} isPassedOver={rest.isPassedOver} news={news} perform={perform} />
      {rest.children}
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
                  <SubNews news={news[sub.id]} />
                </TickBox>
              </li>
            ))}
          </ul>
        )}
        {step.detail && <RichTextView text={step.detail} />}
        {open && <StepOwn step={step} run={run} perform={perform} />}
      </div>
    </li>
  );
}

function SubNews({ news }: { news: StepNews | undefined }) {
  return news && <em className={styles.subNews}>{i18n.t(`aid.news.${news}`)}</em>;
}
