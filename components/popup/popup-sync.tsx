import { i18n } from '#i18n';
import { useKeepInStep, useSync } from '../../lib/queries/use-sync.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { Joined } from '../surface/joined.tsx';
import { SyncSummary } from '../sync/sync-summary.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './popup-sync.module.css';

/** How fresh this device is; keeps it in step while the popup is open. */
export function PopupSync({ account }: Pick<Parameters<typeof Joined>[0], 'account'>) {
  return (
    <Joined account={account}>
      <WithQueries>
        <InStep />
      </WithQueries>
    </Joined>
  );
}

function InStep() {
  useKeepInStep();
  const { result, enrolled } = useSync();
  if (!enrolled) return <SyncSummary />;
  const failed = result?.ok === false;
  return (
    <details className={styles.sync} open={failed}>
      <summary>
        <Icon name={failed ? 'cloudOff' : 'cloud'} size={16} />
        {i18n.t(failed ? 'popup.sync.failed' : result ? 'popup.sync.inSync' : 'popup.sync.running')}
      </summary>
      <SyncSummary />
    </details>
  );
}
