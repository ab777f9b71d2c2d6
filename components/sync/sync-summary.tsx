import { i18n } from '#i18n';
import { useOutbox, useSyncMark } from '../../lib/queries/use-outbox.ts';
import { useSync } from '../../lib/queries/use-sync.ts';
import { whatToDo } from '../surface/what-to-do.ts';
import { Button } from '../ui/button.tsx';
import { later } from '../ui/later.tsx';
import { momentWords } from '../ui/moment-words.ts';
import styles from './sync-summary.module.css';

const MediaProgress = later(async () => (await import('../media/media-progress.tsx')).MediaProgress);

/** How fresh this device is and what waits to be sent, with a button to do it now. */
export function SyncSummary() {
  const { result, lastSync, syncing, syncNow, enrolled } = useSync();
  const outbox = useOutbox(lastSync);
  const mark = useSyncMark();
  if (!enrolled) {
    return <p className={styles.line}>{i18n.t('sync.sample')}</p>;
  }
  return (
    <div className={styles.summary}>
      <dl className={styles.facts}>
        <dt>{i18n.t('sync.content')}</dt>
        <dd>{mark?.syncedAt ? i18n.t('sync.at', [momentWords(mark.syncedAt)]) : i18n.t('sync.never')}</dd>
        <MediaProgress />
        <dt>{i18n.t('sync.toSend')}</dt>
        <dd>{outbox ? waiting(outbox.pending) : i18n.t('sync.counting')}</dd>
      </dl>
      {result && !result.ok && (
        <p className={styles.trouble}>
          {whatToDo(result)} {mark?.complete && i18n.t('sync.kept')}
        </p>
      )}
      <Button icon="sync" wide onClick={syncNow} disabled={syncing}>
        {i18n.t(syncing ? 'sync.running' : 'sync.now')}
      </Button>
    </div>
  );
}

/** @returns `1 event waits` */
function waiting(count: number): string {
  return count === 0 ? i18n.t('sync.nothingWaits') : i18n.t('sync.waiting', count);
}
