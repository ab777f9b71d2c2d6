import { useId } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { type Learning, useMoreLessons } from '../../lib/queries/use-paths.ts';
import styles from './learning-card.module.css';
import { LessonRow } from './lesson-row.tsx';

type Props = { learning: Learning; onOpenLesson(lesson: OpaqueId): void };

/** Lessons that are for one's team and in none of the paths. */
export function MoreLessons({ learning, onOpenLesson }: Props) {
  const id = useId();
  const more = useMoreLessons(learning);
  if (!more || more.lessons.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {i18n.t('learning.more.title')}
        </h2>
        <p className={styles.soft}>{i18n.t('learning.more.words')}</p>
      </header>
      <ul className={styles.lessons}>
        {more.lessons.map(({ head, standing }) => (
          <li key={head.id}>
            <LessonRow head={head} standing={standing} due={undefined} onOpenLesson={onOpenLesson} />
          </li>
        ))}
      </ul>
      {more.others > 0 && (
        <p className={`${styles.head} ${styles.soft}`}>{i18n.t('learning.more.others', more.others)}</p>
      )}
    </section>
  );
}
