import { useKeepInStep } from '../../lib/queries/use-sync.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { SyncBanner } from './sync-banner.tsx';

type Props = {
  /** What stands in the way is told elsewhere. */
  quiet: boolean;
};

/** Keeps the panel in step with its endpoint, and tells what stands in the way. */
export function PanelSync({ quiet }: Props) {
  return (
    <WithQueries>
      <InStep quiet={quiet} />
    </WithQueries>
  );
}

function InStep({ quiet }: Props) {
  useKeepInStep();
  return !quiet && <SyncBanner />;
}
