import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { DueReminder } from '../../lib/queries/use-reminders.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './reminder.module.css';

type Props = {
  asked: DueReminder;
  isRight: boolean;
  onOpenAid(aid: OpaqueId): void;
  onDone(): void;
};

/** What comes of an answer; after a wrong one, the step as it is in the aid. */
export function ReminderFeedback({ asked: { aid, step, asked }, isRight, onOpenAid, onDone }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; who answered by keyboard goes on from here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className={`${styles.card} ${isRight ? styles.right : styles.wrong}`}>
      <div className={styles.body}>
        <h2 ref={heading} tabIndex={-1} className={styles.verdict}>
          <Icon name={isRight ? 'check' : 'alert'} size={18} />
          {i18n.t(isRight ? 'reminder.right' : 'reminder.wrong')}
        </h2>
        {asked.explanation && <RichTextView text={asked.explanation} />}
        {!isRight && (
          <section className={styles.step} aria-label={i18n.t('reminder.step', [aid.title])}>
            <h3 className={styles.stepTitle}>{step.title}</h3>
            {step.detail && <RichTextView text={step.detail} />}
            <ul className={styles.subSteps}>
              {step.subSteps.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </section>
        )}
        <div className={styles.actions}>
          <Button tone="primary" onClick={onDone}>
            {i18n.t('reminder.done')}
          </Button>
          {!isRight && (
            <Button icon="arrow" onClick={() => onOpenAid(aid.id)}>
              {i18n.t('reminder.openAid')}
            </Button>
          )}
        </div>
      </div>
    </article>
  );
}
