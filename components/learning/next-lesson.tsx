import { useId } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { Learning } from '../../lib/queries/use-paths.ts';
import { Button } from '../ui/button.tsx';
import { dueWords } from './due-words.ts';
import styles from './next-lesson.module.css';
import { actionWords, standingWords } from './standing-words.ts';

type Props = { today: NonNullable<Learning['today']>; onOpenLesson(lesson: OpaqueId): void };

/** The lesson to go on with, and the way into it. */
export function NextLesson({ today, onOpenLesson }: Props) {
  const id = useId();
  const { head, standing, due, path } = today;
  const facts = [
    standing.state !== 'not_started' && standingWords(standing),
    i18n.t('learning.minutesLeft', Math.max(1, Math.ceil(head.minutesLeft))),
    due && dueWords(due),
  ].filter(Boolean);
  return (
    <section className={styles.next} aria-labelledby={id}>
      <p className={styles.eyebrow}>{path ?? i18n.t('learning.next')}</p>
      <h2 id={id} className={styles.title} dir="auto">
        {head.title}
      </h2>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <Button tone="primary" icon="arrow" onClick={() => onOpenLesson(head.id)}>
        {actionWords(standing)}
      </Button>
    </section>
  );
}
