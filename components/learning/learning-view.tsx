import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { usePaths } from '../../lib/queries/use-paths.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './learning-view.module.css';
import { PathCard } from './path-card.tsx';

type Props = { onOpenLesson(lesson: OpaqueId): void };

/** What is assigned to one, what is due and what is done. Fits the panel and a tab. */
export function LearningView({ onOpenLesson }: Props) {
  const learning = usePaths();
  if (!learning) return null;
  if (learning.paths.length === 0) {
    return (
      <Notice icon="check" title={i18n.t('learning.empty.title')}>
        <p>{i18n.t('learning.empty.words')}</p>
      </Notice>
    );
  }
  return (
    <div className={styles.paths}>
      {learning.paths.map((path) => (
        <PathCard key={path.path} path={path} heads={learning.heads} onOpenLesson={onOpenLesson} />
      ))}
    </div>
  );
}
