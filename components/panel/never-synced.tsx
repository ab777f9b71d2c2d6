import { i18n } from '#i18n';
import { type SyncResult, useSync } from '../../lib/queries/use-sync.ts';
import { WithQueries } from '../../lib/queries/with-queries.tsx';
import { whatToDo } from '../surface/what-to-do.ts';
import { SyncRemedy } from '../sync/sync-remedy.tsx';
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
  const { result, syncing } = useSync();
  // One that failed is tried again every few seconds; what is said of it stands still meanwhile.
  if (!result || (syncing && result.ok)) {
    return (
      <>
        <Notice icon="sync" title={i18n.t('panel.firstSync.title')}>
          {i18n.t('panel.firstSync.words')}
        </Notice>
        <Loading />
      </>
    );
  }
  return (
    <Notice
      icon="cloudOff"
      title={i18n.t('panel.firstSync.failed')}
      actions={<SyncRemedy tone="primary" next={result.ok ? undefined : result.next} />}
    >
      <p>{whatStandsInTheWay(result)}</p>
    </Notice>
  );
}

/** Nothing works offline on a device that has never been online. */
function whatStandsInTheWay(result: SyncResult): string {
  if (result.ok) return i18n.t('panel.firstSync.unfinished');
  return result.reason === 'offline' ? i18n.t('panel.firstSync.offline') : whatToDo(result);
}
