import { useSyncExternalStore } from 'react';
import { i18n } from '#i18n';
import { useSession } from '../../lib/queries/services.ts';
import { Logo } from '../ui/logo.tsx';
import styles from './learn-page.module.css';
import { learnHash, parseLearnRoute } from './learn-route.ts';
import { LearningView } from './learning-view.tsx';

function follow(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** Learning in a tab of its own: the paths, and a lesson with room. */
export function LearnPage() {
  const { account } = useSession();
  const route = parseLearnRoute(useSyncExternalStore(follow, () => location.hash));
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Logo size={26} />
        <div>
          <h1 className={styles.title}>{i18n.t('learning.title')}</h1>
          <p className={styles.team}>{account.team.name}</p>
        </div>
      </header>
      <main className={styles.body}>
        {route.at === 'paths' && (
          <LearningView
            onOpenLesson={(lesson) => {
              location.hash = learnHash({ at: 'lesson', lesson });
            }}
          />
        )}
      </main>
    </div>
  );
}
