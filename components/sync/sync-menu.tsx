import { useId } from 'react';
import { useSession } from '../../lib/queries/services.ts';
import { useSync } from '../../lib/queries/use-sync.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { IconButton } from '../ui/button.tsx';
import styles from './sync-menu.module.css';
import { SyncSummary } from './sync-summary.tsx';

/** Who one is here and how fresh this device is, behind one button. */
export function SyncMenu() {
  return (
    <WithQueries>
      <Menu />
    </WithQueries>
  );
}

function Menu() {
  const id = useId();
  const { account } = useSession();
  const { result } = useSync();
  const troubled = result !== undefined && !result.ok;
  return (
    <>
      <IconButton
        icon={troubled ? 'cloudOff' : 'cloud'}
        label={troubled ? 'Sync state: there is a problem' : 'Sync state'}
        popoverTarget={id}
      />
      <section id={id} popover="auto" className={styles.menu} aria-label="Sync state">
        <p className={styles.workspace}>{account.workspace.name}</p>
        <p className={styles.team}>{account.team.name}</p>
        <SyncSummary />
      </section>
    </>
  );
}
