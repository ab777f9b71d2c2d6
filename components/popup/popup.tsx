import { useSession } from '../../lib/queries/services.ts';
import type { PanelScene } from '../../lib/queries/use-panel.ts';
import { usePanel } from '../../lib/queries/use-panel.ts';
import { useSendSoon } from '../../lib/queries/use-sync.ts';
import { SyncSummary } from '../sync/sync-summary.tsx';
import { Logo } from '../ui/logo.tsx';
import { OpenPanel } from './open-panel.tsx';
import styles from './popup.module.css';

const WORDS: Record<PanelScene['state'], (count: number) => string> = {
  loading: () => 'Looking at this page',
  not_joined: () => '',
  never_synced: () => 'Your aids are on their way',
  no_access: () => 'Alongside needs access to your work pages',
  unseen_page: () => 'Nothing for this page',
  nothing_here: () => 'Nothing for this page',
  aids: (count) => `${count} ${count === 1 ? 'aid' : 'aids'} for this page`,
};

/** Behind the toolbar button: what this page has, the way to the panel, and how fresh this device is. */
export function Popup() {
  const { account } = useSession();
  const { state, page } = usePanel();
  useSendSoon();
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
        <p className={styles.count} role="status">
          {WORDS[state](page?.aids.length ?? 0)}
        </p>
        <ul className={styles.aids}>
          {page?.aids.slice(0, 3).map(({ aid }) => (
            <li key={aid.id}>{aid.title}</li>
          ))}
        </ul>
        <OpenPanel />
      </section>
      <SyncSummary />
    </main>
  );
}
