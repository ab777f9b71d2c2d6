import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useServices, useSession } from './services.ts';
import { useOutbox } from './use-outbox.ts';

/** Between two syncs of an open surface, in ms. */
const INTERVAL = 60_000;
/** From the last event to sending it, in ms: a burst of ticks goes in one batch. */
const SETTLE = 1_500;

/**
 * Keeps an open surface in step with its endpoint: at once, every minute while visible, and when the network
 * comes back. The sample has no endpoint.
 */
export function useSync() {
  const session = useSession();
  const { membership } = useServices();
  const enrolled = session.account.mode === 'workspace';
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['sync', session.account.workspace.id, session.account.install],
    queryFn: () => membership.sync(session),
    enabled: enrolled,
    // An outcome says itself that there is no network; waiting for one would hide it.
    networkMode: 'always',
    retry: false,
    refetchInterval: INTERVAL,
    refetchOnReconnect: 'always',
  });
  const syncNow = useCallback(() => void refetch({ cancelRefetch: false }), [refetch]);
  return { outcome: data, syncing: isFetching, syncNow, enrolled };
}

/** Sends events shortly after they happened. Once for a surface. */
export function useSendSoon(): void {
  const { enrolled, syncNow } = useSync();
  const pending = useOutbox()?.pending ?? 0;
  useEffect(() => {
    if (!enrolled || pending === 0) return;
    const timer = setTimeout(syncNow, SETTLE);
    return () => clearTimeout(timer);
  }, [enrolled, pending, syncNow]);
}

export type SyncOutcome = ReturnType<typeof useSync>['outcome'];
