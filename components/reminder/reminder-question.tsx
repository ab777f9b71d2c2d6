import { useState } from 'react';
import { i18n } from '#i18n';
import { judgeAnswer } from '../../lib/domain/learning/judge-answer.ts';
import type { SnoozeUntil } from '../../lib/domain/learning/reminder.ts';
import type { DueReminder } from '../../lib/queries/use-reminders.ts';
import { QuestionForm } from '../lesson/question-form.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { PromptView } from './prompt.tsx';
import styles from './reminder.module.css';

type Props = {
  asked: DueReminder;
  /** How many wait, this one among them. */
  waiting: number;
  /** One line only, until it is wanted. */
  startsClosed: boolean;
  onAnswer(correct: boolean): void;
  onSnooze(until: SnoozeUntil): void;
};

const SNOOZES = {
  hour: 'reminder.snooze.hour',
  tomorrow: 'reminder.snooze.tomorrow',
  page: 'reminder.snooze.page',
} as const satisfies Record<SnoozeUntil, string>;

/** A question that is due, and the ways to have it later. It takes no focus: whoever works on is not disturbed. */
export function ReminderQuestion({ asked, waiting, startsClosed, onAnswer, onSnooze }: Props) {
  const { reminder, aid, asked: question } = asked;
  // Only how it comes up: what somebody opened does not close because they ticked a step.
  const [isOpen] = useState(!startsClosed);
  return (
    <details className={styles.card} open={isOpen}>
      <summary className={styles.summary}>
        <Icon name="help" size={18} />
        <h2 className={styles.title}>{i18n.t('reminder.title', [aid.title])}</h2>
        <span className={styles.waiting}>{waiting > 1 && i18n.t('reminder.more', waiting - 1)}</span>
        <Icon name="chevron" size={16} />
      </summary>
      <div className={styles.body}>
        <PromptView prompt={question.prompt} />
        <QuestionForm
          question={question.question}
          seed={`${reminder.step} ${reminder.round}`}
          onAnswer={(given) => onAnswer(judgeAnswer(question.question, given).correct)}
        />
        <details className={styles.later}>
          <summary>{i18n.t('reminder.snooze.title')}</summary>
          <div className={styles.choices}>
            {(Object.keys(SNOOZES) as SnoozeUntil[]).map((until) => (
              <Button key={until} onClick={() => onSnooze(until)}>
                {i18n.t(SNOOZES[until])}
              </Button>
            ))}
          </div>
        </details>
      </div>
    </details>
  );
}
