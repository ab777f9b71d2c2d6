import type { RetryState } from './ports/work-store.ts';
import type { SyncFailure } from './sync-failure.ts';

const FIRST_MS = 5_000;
const MOST_MS = 15 * 60_000;
const LONGEST_ASKED_MS = 24 * 60 * 60_000;

/**
 * How long to wait after a failure: doubling from 5 s up to 15 min, of which half is by chance, so that devices
 * that failed together do not come back together. Never less than what the endpoint asked for, up to a day.
 *
 * @param attempts failures so far, this one included
 * @param random in [0, 1)
 * @param retryAfter seconds the endpoint asked to wait
 * @returns milliseconds
 */
export function backoffMs(attempts: number, random: number, retryAfter = 0): number {
  const most = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 30));
  return Math.max(Math.min(retryAfter * 1000, LONGEST_ASKED_MS), most / 2 + (most / 2) * random);
}

/** The state after one more failure. */
export function afterFailure(
  state: RetryState | undefined,
  failure: SyncFailure,
  now: Date,
  random: number,
): RetryState {
  const attempts = (state?.attempts ?? 0) + 1;
  const wait = backoffMs(attempts, random, failure.retryAfter);
  return { attempts, notBefore: new Date(now.getTime() + wait).toISOString(), failure };
}

/** Whether something may be tried by itself again. A clock that was set back by days makes nobody wait for days. */
export function isDue(state: RetryState | undefined, now: Date): boolean {
  if (!state) return true;
  const wait = Date.parse(state.notBefore) - now.getTime();
  return !(wait > 0 && wait <= LONGEST_ASKED_MS);
}
