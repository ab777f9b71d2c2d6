import { useKeepInStep } from '../../lib/queries/use-sync.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { SyncBanner } from './sync-banner.tsx';

/** Keeps the panel in step with its endpoint, and tells what stands in the way. */
export function PanelSync() {
  return (
    <WithQueries>
      <InStep />
    </WithQueries>
  );
}

function InStep() {
  useKeepInStep();
  return <SyncBanner />;
}
