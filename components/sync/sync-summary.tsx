import { useOutbox, useSyncMark } from '../../lib/queries/use-outbox.ts';
import { useSync } from '../../lib/queries/use-sync.ts';
import { whatToDo } from '../surface/what-to-do.ts';
import { Button } from '../ui/button.tsx';
import styles from './sync-summary.module.css';

const when = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** How fresh this device is and what waits to be sent, with a button to do it now. */
export function SyncSummary() {
  const { result, lastSync, syncing, syncNow, enrolled } = useSync();
  const outbox = useOutbox(lastSync);
  const mark = useSyncMark();
  if (!enrolled) {
    return <p className={styles.line}>You are looking around with the sample. Nothing is sent anywhere.</p>;
  }
  return (
    <div className={styles.summary}>
      <dl className={styles.facts}>
        <dt>Content</dt>
        <dd>{mark?.syncedAt ? `synced ${when.format(new Date(mark.syncedAt))}` : 'not synced yet'}</dd>
        <dt>To send</dt>
        <dd>{outbox ? waiting(outbox.pending) : 'being counted'}</dd>
      </dl>
      {result && !result.ok && <p className={styles.trouble}>{whatToDo(result)}</p>}
      <Button icon="sync" wide onClick={syncNow} disabled={syncing}>
        {syncing ? 'Syncing' : 'Sync now'}
      </Button>
    </div>
  );
}

/** @returns `1 event waits` */
function waiting(count: number): string {
  if (count === 0) return 'nothing waits';
  return count === 1 ? '1 event waits' : `${count} events wait`;
}
