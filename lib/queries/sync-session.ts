import { connectEndpoint } from '../endpoint/connect-endpoint.ts';
import { offline } from '../endpoint/failures.ts';
import { webLocks } from '../platform/locks.ts';
import { type KeepInStepResult, keepInStep } from '../usecases/keep-in-step.ts';
import { fromEndpoint } from '../usecases/sync-failure.ts';
import { netFetch } from './net-fetch.ts';
import type { Session } from './session.ts';

/**
 * Sends what waits and pulls what is new. The sample has nothing to keep in step with.
 *
 * @param asked try at once, whatever failed before
 */
export async function syncSession(
  { account, content, work }: Session,
  asked: boolean,
): Promise<KeepInStepResult> {
  if (account.mode === 'sample') return { ok: true, settled: 0, pages: 0 };
  // The browser knows that there is no network. A try would fail, and each failure makes the next wait longer.
  if (!navigator.onLine) return fromEndpoint(offline());
  const endpoint = connectEndpoint({ origin: account.endpoint, token: account.token, fetch: netFetch });
  const workspace = account.workspace.id;
  const now = () => new Date();
  return keepInStep({ workspace, content, work, endpoint, locks: webLocks, now, random: Math.random }, asked);
}

/**
 * Forgets earlier failures, those of single files too. For when somebody asks for a sync, and when the network has come
 * back: it often does so some moments before anything gets through, and a first failure is tried again within seconds
 * where a tenth waits for minutes.
 */
export async function startAfresh({ work, content }: Session): Promise<void> {
  await work.setRetryState(undefined);
  await content.media.hurry();
}
