import { useOutbox, useSyncMark } from '../../../lib/queries/use-outbox.ts';
import { type SyncResult, useSync } from '../../../lib/queries/use-sync.ts';
import { whatToDo } from '../../surface/what-to-do.ts';
import { Button } from '../../ui/button.tsx';
import styles from './sync-state.module.css';

const when = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

type Failure = Extract<SyncResult, { ok: false }>;

/** What the panel says of being offline does not hold here: mappings are changed at the endpoint. */
const TROUBLE: Partial<Record<Failure['reason'], string>> = {
  offline: 'Not connected. Mappings can be changed again when the connection is back.',
};

/** Whether this device is in step with its endpoint, live. */
export function SyncState() {
  const { result, lastSync, syncing, syncNow, enrolled } = useSync();
  const pending = useOutbox(lastSync)?.pending ?? 0;
  const mark = useSyncMark();
  if (!enrolled) return null;
  const failure = result?.ok === false ? result : undefined;
  return (
    <section className={styles.sync} aria-label="Sync state">
      <p className={failure ? styles.trouble : styles.words} role={failure ? 'status' : undefined}>
        {failure
          ? (TROUBLE[failure.reason] ?? whatToDo(failure))
          : mark?.syncedAt
            ? `In step since ${when.format(new Date(mark.syncedAt))}`
            : 'Not synced yet'}
        {pending > 0 && `, ${pending === 1 ? '1 event waits' : `${pending} events wait`}`}
      </p>
      <Button icon="sync" wide onClick={syncNow} disabled={syncing}>
        {syncing ? 'Syncing' : 'Sync now'}
      </Button>
    </section>
  );
}
