import { useServices } from '../../lib/queries/services.ts';
import { type SyncResult, useSync } from '../../lib/queries/use-sync.ts';
import { whatToDo } from '../surface/what-to-do.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import type { IconName } from '../ui/icon.tsx';

type Failure = Extract<SyncResult, { ok: false }>;
type Telling = { tone: 'info' | 'risk' | 'danger'; icon: IconName; title: string; words: string };

const KEPT = 'Everything here keeps working; what you do is kept and sent later.';

const BY_REASON: Partial<Record<Failure['reason'], Telling>> = {
  offline: { tone: 'info', icon: 'cloudOff', title: 'Offline', words: KEPT },
};

const BY_NEXT_STEP: Record<Failure['next'], Omit<Telling, 'words'>> = {
  retry: { tone: 'risk', icon: 'alert', title: 'Sync is not working' },
  rejoin: { tone: 'danger', icon: 'key', title: 'You need to join again' },
  update_device: { tone: 'risk', icon: 'alert', title: 'This extension is out of date' },
  update_endpoint: { tone: 'risk', icon: 'alert', title: 'Your workspace’s server is out of date' },
};

/** What stands in the way of syncing, and what to do. Nothing where all is well. */
export function SyncBanner() {
  const { result, syncing, syncNow } = useSync();
  const { openWelcome } = useServices();
  if (!result || result.ok) return null;
  const { words, ...telling } = BY_REASON[result.reason] ?? {
    ...BY_NEXT_STEP[result.next],
    words: `${whatToDo(result)} ${KEPT}`,
  };
  const action =
    result.next === 'rejoin' ? (
      <Button onClick={() => void openWelcome()}>Join again</Button>
    ) : (
      <Button icon="sync" onClick={syncNow} disabled={syncing}>
        Try now
      </Button>
    );
  return (
    <Banner {...telling} action={result.reason === 'offline' ? undefined : action}>
      {words}
    </Banner>
  );
}
