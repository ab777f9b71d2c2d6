import { useId } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { PathProgress } from '../../lib/domain/learning/path-progress.ts';
import type { usePaths } from '../../lib/queries/use-paths.ts';
import { Progress } from '../ui/progress.tsx';
import styles from './path-card.module.css';

type Learning = NonNullable<ReturnType<typeof usePaths>>;
type Props = { path: PathProgress; heads: Learning['heads']; onOpenLesson(lesson: OpaqueId): void };

/** One learning path: how much of it is done, and its lessons in their order. */
export function PathCard({ path, heads, onOpenLesson }: Props) {
  const id = useId();
  const done = i18n.t('learning.path.done', [path.passed, path.lessons.length]);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {path.title}
      </h2>
      <p className={styles.done}>{done}</p>
      <Progress label={done} done={path.passed} total={path.lessons.length} />
      <ol className={styles.lessons}>
        {path.lessons.map(({ lesson }) => (
          <li key={lesson}>
            <button type="button" className={styles.lesson} onClick={() => onOpenLesson(lesson)}>
              {heads.get(lesson)?.title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
