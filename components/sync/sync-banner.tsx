import type { ReactNode } from 'react';
import { useServices } from '../../lib/queries/services.ts';
import { type SyncOutcome, useSync } from '../../lib/queries/use-sync.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import type { IconName } from '../ui/icon.tsx';

type Failure = Extract<SyncOutcome, { ok: false }>;
type Telling = { tone: 'info' | 'risk' | 'danger'; icon: IconName; title: string };

const REJOIN: Telling = { tone: 'danger', icon: 'key', title: 'You need to join again' };
const TELLINGS: Partial<Record<Failure['reason'], Telling>> = {
  offline: { tone: 'info', icon: 'cloudOff', title: 'Offline' },
  endpoint_too_old: { tone: 'risk', icon: 'alert', title: 'Your workspace’s server is out of date' },
  device_too_old: { tone: 'risk', icon: 'alert', title: 'This extension is out of date' },
  token_expired: REJOIN,
  token_invalid: REJOIN,
  token_missing: REJOIN,
};
const OTHER: Telling = { tone: 'risk', icon: 'alert', title: 'Sync is not working' };

/** What stands in the way of syncing, and what to do. Nothing where all is well. */
export function SyncBanner() {
  const { outcome, syncing, syncNow } = useSync();
  const { openWelcome } = useServices();
  if (!outcome || outcome.ok) return null;
  const telling = TELLINGS[outcome.reason] ?? OTHER;
  const action: ReactNode =
    telling === REJOIN ? (
      <Button onClick={() => void openWelcome()}>Join again</Button>
    ) : (
      <Button icon="sync" onClick={syncNow} disabled={syncing}>
        Try now
      </Button>
    );
  return (
    <Banner {...telling} action={outcome.reason === 'offline' ? undefined : action}>
      {outcome.reason === 'offline' ? '' : `${outcome.action} `}
      Everything here keeps working; what you do is kept and sent later.
    </Banner>
  );
}
