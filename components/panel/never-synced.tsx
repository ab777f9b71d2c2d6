import { i18n } from '#i18n';
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
      actions={
        <Button tone="primary" icon="sync" onClick={syncNow}>
          {i18n.t('panel.firstSync.again')}
        </Button>
      }
    >
      {result.ok ? i18n.t('panel.firstSync.unfinished') : whatToDo(result)}
    </Notice>
  );
}
