import { i18n } from '#i18n';
import { type SyncResult, useSync } from '../../lib/queries/use-sync.ts';
import { whatToDo } from '../surface/what-to-do.ts';
import { Banner } from '../ui/banner.tsx';
import type { IconName } from '../ui/icon.tsx';
import { SyncRemedy } from './sync-remedy.tsx';

type Failure = Extract<SyncResult, { ok: false }>;
type Telling = { tone: 'info' | 'risk' | 'danger'; icon: IconName; title: string; words: string };

/** A failure that needs no more words than these. */
const BY_REASON: Partial<Record<Failure['reason'], () => Telling>> = {
  offline: () => ({
    tone: 'info',
    icon: 'cloudOff',
    title: i18n.t('sync.offline'),
    words: i18n.t('sync.kept'),
  }),
};

const BY_NEXT_STEP: Record<Failure['next'], () => Omit<Telling, 'words'>> = {
  retry: () => ({ tone: 'risk', icon: 'alert', title: i18n.t('sync.failing') }),
  rejoin: () => ({ tone: 'danger', icon: 'key', title: i18n.t('sync.signedOut') }),
  update_device: () => ({ tone: 'risk', icon: 'alert', title: i18n.t('sync.deviceTooOld') }),
  update_endpoint: () => ({ tone: 'risk', icon: 'alert', title: i18n.t('sync.endpointTooOld') }),
};

/** What stands in the way of syncing, and what to do. Nothing where all is well. */
export function SyncBanner() {
  const { result } = useSync();
  if (!result || result.ok) return null;
  const { words, ...telling } = BY_REASON[result.reason]?.() ?? {
    ...BY_NEXT_STEP[result.next](),
    words: `${whatToDo(result)} ${i18n.t('sync.kept')}`,
  };
  return (
    <Banner {...telling} action={result.reason !== 'offline' && <SyncRemedy next={result.next} />}>
      {words}
    </Banner>
  );
}
