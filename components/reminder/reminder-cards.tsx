import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { useAct } from '../../lib/queries/use-act.ts';
import { type DueReminder, useReminders } from '../../lib/queries/use-reminders.ts';
import styles from './reminder.module.css';
import { ReminderFeedback } from './reminder-feedback.tsx';
import { ReminderQuestion } from './reminder-question.tsx';

type Props = {
  /** Aids of the page in front; `undefined` where no page is known. */
  pageAids: readonly OpaqueId[] | undefined;
  onOpenAid(aid: OpaqueId): void;
};

type Answered = { asked: DueReminder; isRight: boolean };

const NO_AIDS: readonly OpaqueId[] = [];

/** The question that is due, one at a time; nothing when none is. */
export function ReminderCards({ pageAids = NO_AIDS, onOpenAid }: Props) {
  const { due, isBusy, answer, snooze } = useReminders(pageAids);
  const { failed, act } = useAct();
  const [answered, setAnswered] = useState<Answered>();
  const place = useRef<HTMLElement>(null);
  const [asked] = due;

  const goOn = () => {
    place.current?.focus();
    setAnswered(undefined);
  };
  return (
    <section ref={place} tabIndex={-1} className={styles.cards} aria-label={i18n.t('reminder.label')}>
      <p className="visually-hidden" role="status">
        {asked && !answered && i18n.t('reminder.waiting', due.length)}
      </p>
      {failed && (
        <p className={styles.failed} role="alert">
          {i18n.t('reminder.notSaved')}
        </p>
      )}
      {answered && <ReminderFeedback {...answered} onOpenAid={onOpenAid} onDone={goOn} />}
      {asked && !answered && (
        <ReminderQuestion
          key={`${asked.reminder.aid} ${asked.reminder.step} ${asked.reminder.round}`}
          asked={asked}
          waiting={due.length}
          startsClosed={isBusy}
          onAnswer={(isRight) => {
            setAnswered({ asked, isRight });
            act(answer(asked, isRight));
          }}
          onSnooze={(until) => {
            place.current?.focus();
            act(snooze(asked, until));
          }}
        />
      )}
    </section>
  );
}
