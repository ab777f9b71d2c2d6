import { useId } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { PathProgress } from '../../lib/domain/learning/path-progress.ts';
import type { Learning } from '../../lib/queries/use-paths.ts';
import { Progress } from '../ui/progress.tsx';
import styles from './learning-card.module.css';
import { LessonRow } from './lesson-row.tsx';

type Props = { path: PathProgress; heads: Learning['heads']; onOpenLesson(lesson: OpaqueId): void };

/** One learning path: how much of it is done, and its lessons in their order. */
export function PathCard({ path, heads, onOpenLesson }: Props) {
  const id = useId();
  const done = i18n.t('learning.path.done', [path.passed, path.lessons.length]);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title} dir="auto">
          {path.title}
        </h2>
        <p className={styles.soft}>{done}</p>
        <Progress label={done} done={path.passed} total={path.lessons.length} />
      </header>
      <ol className={styles.lessons}>
        {path.lessons.map(({ lesson, standing, due }, index) => {
          const head = heads.get(lesson);
          return (
            head && (
              <li key={lesson}>
                <LessonRow
                  head={head}
                  place={index + 1}
                  standing={standing}
                  due={due}
                  onOpenLesson={onOpenLesson}
                />
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
