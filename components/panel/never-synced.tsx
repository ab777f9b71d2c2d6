import { useSync } from '../../lib/queries/use-sync.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { whatToDo } from '../surface/what-to-do.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Loading } from './loading.tsx';

/** Joined, but the aids have never come to this device. */
export function NeverSynced() {
  return (
    <WithQueries>
      <FirstSync />
    </WithQueries>
  );
}

function FirstSync() {
  const { result, syncing, syncNow } = useSync();
  if (syncing || !result) {
    return (
      <>
        <Notice icon="sync" title="Getting your aids">
          This takes a moment, once. Afterwards everything works offline.
        </Notice>
        <Loading />
      </>
    );
  }
  return (
    <Notice
      icon="cloudOff"
      title="Your aids are not here yet"
      actions={
        <Button tone="primary" icon="sync" onClick={syncNow}>
          Try again
        </Button>
      }
    >
      {result.ok ? 'The first sync has not come to its end.' : whatToDo(result)}
    </Notice>
  );
}
