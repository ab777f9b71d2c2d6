import { i18n } from '#i18n';
import { useServices } from '../../lib/queries/services.ts';
import { type SyncResult, useSync } from '../../lib/queries/use-sync.ts';
import { Button } from '../ui/button.tsx';

type Props = {
  /** What the sync came to. */
  next: Extract<SyncResult, { ok: false }>['next'] | undefined;
  tone?: 'primary' | 'plain';
};

/** The one action that helps where content does not come: joining again, or trying again. */
export function SyncRemedy({ next, tone = 'plain' }: Props) {
  const { syncing, syncNow } = useSync();
  const { openWelcome } = useServices();
  return next === 'rejoin' ? (
    <Button tone={tone} onClick={() => void openWelcome()}>
      {i18n.t('sync.rejoin')}
    </Button>
  ) : (
    <Button tone={tone} icon="sync" onClick={syncNow} disabled={syncing}>
      {i18n.t('sync.tryNow')}
    </Button>
  );
}
