import { i18n } from '#i18n';
import { useAccount } from '../../lib/queries/use-account.ts';
import { Card } from '../ui/card.tsx';
import { later } from '../ui/later.tsx';
import { Logo } from '../ui/logo.tsx';
import { OpenPanel } from './open-panel.tsx';
import styles from './popup.module.css';
import { PopupNotJoined } from './popup-not-joined.tsx';

// They are on their way before it is known who one is.
const loading = { lesson: import('./todays-lesson.tsx'), count: import('./page-count.tsx') };

const TodaysLesson = later(
  async () => (await loading.lesson).TodaysLesson,
  <p className={styles.soft}>{i18n.t('popup.lesson.loading')}</p>,
);
const PageCount = later(
  async () => (await loading.count).PageCount,
  <p className={styles.count}>{i18n.t('popup.page.loading')}</p>,
);
const PopupReminders = later(async () => (await import('./popup-reminders.tsx')).PopupReminders);
const PopupSync = later(async () => (await import('./popup-sync.tsx')).PopupSync);

/**
 * Behind the toolbar button: what this page has, the way to the panel, the lesson to take today, the question that is
 * due, and how fresh this device is. The way to the panel is there at once; what needs the databases comes after it.
 */
export function Popup() {
  const account = useAccount();
  if (account === undefined) return null;
  if (account === 'none') return <PopupNotJoined />;
  return (
    <main className={styles.popup}>
      <header className={styles.head}>
        <Logo size={26} />
        <div>
          <h1 className={styles.workspace}>{account.workspace.name}</h1>
          <p className={styles.team}>{account.team.name}</p>
        </div>
      </header>
      <Card>
        <PageCount account={account} />
        <OpenPanel tone="primary" />
      </Card>
      <Card>
        <TodaysLesson account={account} />
      </Card>
      <div className={styles.reminders}>
        <PopupReminders account={account} />
      </div>
      <PopupSync account={account} />
    </main>
  );
}
