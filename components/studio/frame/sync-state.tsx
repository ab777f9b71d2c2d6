import { i18n } from '#i18n';
import { useOutbox, useSyncMark } from '../../../lib/queries/use-outbox.ts';
import { type SyncResult, useSync } from '../../../lib/queries/use-sync.ts';
import { whatToDo } from '../../surface/what-to-do.ts';
import { Button } from '../../ui/button.tsx';
import { wordsLocale } from '../../ui/words-locale.ts';
import styles from './sync-state.module.css';

const when = new Intl.DateTimeFormat(wordsLocale(), { hour: 'numeric', minute: '2-digit' });

type Failure = Extract<SyncResult, { ok: false }>;

/** What the panel says of being offline does not hold here: mappings are changed at the endpoint. */
const TROUBLE: Partial<Record<Failure['reason'], string>> = {
  offline: i18n.t('studio.sync.offline'),
};

/** Whether this device is in step with its endpoint, live. */
export function SyncState() {
  const { result, lastSync, syncing, syncNow, enrolled } = useSync();
  const pending = useOutbox(lastSync)?.pending ?? 0;
  const mark = useSyncMark();
  if (!enrolled) return null;
  const failure = result?.ok === false ? result : undefined;
  return (
    <section className={styles.sync} aria-label={i18n.t('studio.sync.state')}>
      <p className={failure ? styles.trouble : styles.words} role={failure ? 'status' : undefined}>
        {failure
          ? (TROUBLE[failure.reason] ?? whatToDo(failure))
          : mark?.syncedAt
            ? i18n.t('studio.sync.since', [when.format(new Date(mark.syncedAt))])
            : i18n.t('studio.sync.never')}
        {pending > 0 && i18n.t('studio.sync.waiting', pending)}
      </p>
      <Button icon="sync" wide onClick={syncNow} disabled={syncing}>
        {syncing ? i18n.t('studio.sync.pending') : i18n.t('studio.sync.now')}
      </Button>
    </section>
  );
}
