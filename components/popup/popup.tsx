import { useAccount } from '../../lib/queries/use-account.ts';
import { later } from '../ui/later.tsx';
import { Logo } from '../ui/logo.tsx';
import { OpenPanel } from './open-panel.tsx';
import styles from './popup.module.css';
import { PopupNotJoined } from './popup-not-joined.tsx';

const PageCount = later(
  async () => (await import('./page-count.tsx')).PageCount,
  <p className={styles.count}>Looking at this page</p>,
);
const PopupSync = later(async () => (await import('./popup-sync.tsx')).PopupSync);

/**
 * Behind the toolbar button: what this page has, the way to the panel, and how fresh this device is. The way to the
 * panel is there at once; what needs the databases comes after it.
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
      <section className={styles.page}>
        <PageCount account={account} />
        <OpenPanel tone="primary" />
      </section>
      <PopupSync account={account} />
    </main>
  );
}
