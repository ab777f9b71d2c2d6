import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { usePaths } from '../../lib/queries/use-paths.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './learning-view.module.css';
import { MoreLessons } from './more-lessons.tsx';
import { NextLesson } from './next-lesson.tsx';
import { PathCard } from './path-card.tsx';

type Props = { onOpenLesson(lesson: OpaqueId): void };

/** What is assigned to one, what is due and what is done. Fits the panel and a tab. */
export function LearningView({ onOpenLesson }: Props) {
  const learning = usePaths();
  if (!learning) return <p className={styles.loading}>{i18n.t('learning.loading')}</p>;
  const { paths, today, heads } = learning;
  return (
    <div className={styles.learning}>
      {today ? (
        <NextLesson today={today} onOpenLesson={onOpenLesson} />
      ) : (
        <NothingNext any={paths.length > 0} />
      )}
      {paths.map((path) => (
        <PathCard key={path.path} path={path} heads={heads} onOpenLesson={onOpenLesson} />
      ))}
      <MoreLessons learning={learning} onOpenLesson={onOpenLesson} />
    </div>
  );
}

function NothingNext({ any }: { any: boolean }) {
  return any ? (
    <Notice icon="check" title={i18n.t('learning.allPassed.title')}>
      <p>{i18n.t('learning.allPassed.words')}</p>
    </Notice>
  ) : (
    <Notice icon="page" title={i18n.t('learning.empty.title')}>
      <p>{i18n.t('learning.empty.words')}</p>
    </Notice>
  );
}
