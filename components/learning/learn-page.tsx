import { useEffect, useSyncExternalStore } from 'react';
import { i18n } from '#i18n';
import { useSession } from '../../lib/queries/services.ts';
import { useOpenPanel } from '../../lib/queries/use-open-panel.ts';
import { later } from '../ui/later.tsx';
import { Logo } from '../ui/logo.tsx';
import styles from './learn-page.module.css';
import { type LearnRoute, learnHash, parseLearnRoute } from './learn-route.ts';
import { LearningView } from './learning-view.tsx';

const LessonView = later(async () => (await import('../lesson/lesson-view.tsx')).LessonView);
const ReminderCards = later(async () => (await import('../reminder/reminder-cards.tsx')).ReminderCards);
const ReminderSettings = later(
  async () => (await import('../reminder/reminder-settings.tsx')).ReminderSettings,
);

function follow(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function goTo(route: LearnRoute): void {
  location.hash = learnHash(route);
}

/** Learning in a tab of its own: the paths, and a lesson with room. Aids open in the panel of the window. */
export function LearnPage() {
  const { account } = useSession();
  const openPanel = useOpenPanel();
  const route = parseLearnRoute(useSyncExternalStore(follow, () => location.hash));
  useEffect(() => {
    document.title = i18n.t('learning.pageTitle');
  }, []);
  const onOpenAid = (aid: string) => void openPanel({ aid });
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
        {route.at === 'lesson' ? (
          <LessonView
            key={route.lesson}
            lesson={route.lesson}
            onClose={() => goTo({ at: 'paths' })}
            onOpenAid={onOpenAid}
          />
        ) : (
          <>
            <div className={styles.reminders}>
              <ReminderCards pageAids={undefined} onOpenAid={onOpenAid} />
            </div>
            <LearningView onOpenLesson={(lesson) => goTo({ at: 'lesson', lesson })} />
            <ReminderSettings />
          </>
        )}
      </main>
    </div>
  );
}
