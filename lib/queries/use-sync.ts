import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { KeepInStepResult } from '../usecases/keep-in-step.ts';
import { useSession } from './services.ts';
import { startAfresh, syncSession } from './sync-session.ts';
import { useOutbox } from './use-outbox.ts';

export type SyncResult = KeepInStepResult;

/** Between two syncs of an open surface, in ms. */
const INTERVAL = 60_000;
/** While syncing fails, in ms: how often it is asked whether the wait after the failure is over. */
const RETRY_INTERVAL = 5_000;
/** From the last event to sending it, in ms: a burst of ticks goes in one batch. */
const SETTLE = 1_500;

/** How this surface stands with its endpoint. The sample has none. */
export function useSync() {
  const session = useSession();
  const client = useQueryClient();
  const { account } = session;
  const queryKey = ['sync', account.workspace.id, account.install];
  const enrolled = account.mode === 'workspace';
  const { data, dataUpdatedAt, isFetching, refetch } = useQuery({
    queryKey,
    // The first try is a person's, who opened this or asked for it. Later ones wait their turn after a failure.
    queryFn: () => syncSession(session, client.getQueryData(queryKey) === undefined),
    enabled: enrolled,
    // A result says itself that there is no network; waiting for one would hide it.
    networkMode: 'always',
    retry: false,
    refetchInterval: ({ state }) => (state.data?.ok === false ? RETRY_INTERVAL : INTERVAL),
    refetchOnReconnect: false,
  });
  const soon = useCallback(() => void refetch({ cancelRefetch: false }), [refetch]);
  /** Whatever failed before. */
  const syncNow = () => {
    const start = () => client.resetQueries({ queryKey });
    void startAfresh(session).then(start, start);
  };
  return { result: data, lastSync: dataUpdatedAt, syncing: isFetching, soon, syncNow, enrolled };
}

/** Keeps a surface in step: shortly after something happened, and when the network comes back. Once a surface. */
export function useKeepInStep(): void {
  const session = useSession();
  const { enrolled, result, lastSync, soon, syncNow } = useSync();
  const inStep = result?.ok === true;
  const pending = useOutbox(lastSync)?.pending ?? 0;
  useEffect(() => {
    if (!enrolled || pending === 0) return;
    const timer = setTimeout(soon, SETTLE);
    return () => clearTimeout(timer);
  }, [enrolled, pending, soon]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sync is a reason
  useEffect(() => {
    if (inStep) void import('./follow-sync.ts').then(({ followSync }) => followSync(session));
  }, [inStep, lastSync, session]);
  useEffect(() => {
    if (!enrolled) return;
    addEventListener('online', syncNow);
    return () => removeEventListener('online', syncNow);
  });
}
