import { connectEndpoint } from '../endpoint/connect-endpoint.ts';
import { webLocks } from '../platform/locks.ts';
import { type KeepInStepResult, keepInStep } from '../usecases/keep-in-step.ts';
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
  const endpoint = connectEndpoint({ origin: account.endpoint, token: account.token, fetch: netFetch });
  const workspace = account.workspace.id;
  const now = () => new Date();
  return keepInStep({ workspace, content, work, endpoint, locks: webLocks, now, random: Math.random }, asked);
}
