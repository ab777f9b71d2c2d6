import { afterFailure, isDue } from './backoff.ts';
import { type FlushOutboxDeps, flushOutbox } from './flush-outbox.ts';
import type { ContentStore } from './ports/content-store.ts';
import type { Endpoint } from './ports/endpoint.ts';
import type { WorkStore } from './ports/work-store.ts';
import { syncContent } from './sync-content.ts';
import { STORAGE_FAILED, type SyncFailure } from './sync-failure.ts';

export type KeepInStepDeps = Pick<FlushOutboxDeps, 'locks'> & {
  /** Names the locks: one sync of a workspace at a time, whatever contexts are open. */
  workspace: string;
  content: ContentStore;
  work: WorkStore;
  endpoint: Endpoint;
  now(): Date;
  /** In [0, 1). */
  random(): number;
};

export type KeepInStepResult = { ok: true; settled: number; pages: number } | SyncFailure;

/**
 * Brings device and endpoint in step: sends what waits, pulls what is new. After failures it waits longer and
 * longer before it tries by itself, and until then answers with the last failure; both are kept in the database,
 * so that a worker that died knows them too.
 *
 * @param asked a person asked for it, or the network came back: try at once, and count failures anew. The browser
 *   says "online" before the network carries anything, so that this very try may fail
 */
export async function keepInStep(deps: KeepInStepDeps, asked: boolean): Promise<KeepInStepResult> {
  const { work, now } = deps;
  try {
    const retry = await work.retryState();
    if (!asked && retry && !isDue(retry, now())) return retry.failure;
    const result = await exchange(deps);
    if (result.ok) await (retry && work.setRetryState(undefined));
    else await work.setRetryState(afterFailure(asked ? undefined : retry, result, now(), deps.random()));
    return result;
  } catch {
    return STORAGE_FAILED;
  }
}

async function exchange(deps: KeepInStepDeps): Promise<KeepInStepResult> {
  const { workspace, locks } = deps;
  await deps.work.noticeLoss();
  const flushed = await flushOutbox({ ...deps, lockName: `flush.${workspace}` });
  if (!flushed.ok) return flushed;
  const synced = await locks.exclusive(`sync.${workspace}`, () => syncContent(deps));
  return synced.ok ? { ok: true, settled: flushed.settled, pages: synced.pages } : synced;
}
