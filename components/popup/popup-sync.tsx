import { useKeepInStep } from '../../lib/queries/use-sync.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { Joined } from '../surface/joined.tsx';
import { SyncSummary } from '../sync/sync-summary.tsx';

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
  return <SyncSummary />;
}
