import { connectEndpoint } from '../endpoint/connect-endpoint.ts';
import { webLocks } from '../platform/locks.ts';
import { bringFile, type SyncMediaDeps, syncMedia } from '../usecases/sync-media.ts';
import { netFetch } from './net-fetch.ts';
import type { Session } from './session.ts';

let running: Promise<void> | undefined;

/**
 * Brings the files that the content shows, in one context of the browser at a time. Behind the sync and apart from it: a film
 * that takes minutes holds up no event. What fails is tried again by one of the next syncs.
 */
export function bringMedia(session: Session): Promise<void> {
  running ??= bring(session)
    .catch((error: unknown) => console.warn('media could not be brought', error))
    .finally(() => {
      running = undefined;
    });
  return running;
}

async function bring(session: Session): Promise<void> {
  const deps = depsOf(session);
  if (deps) await webLocks.exclusive(`media.${session.account.workspace.id}`, () => syncMedia(deps));
}

/** Brings one file at once, for somebody who looks at the place where it should be. */
export async function bringFileNow(session: Session, sha256: string): Promise<void> {
  const deps = depsOf(session);
  if (deps) await bringFile(deps, sha256);
}

/** `undefined` where there is nobody to ask: in the sample, and without a network. */
function depsOf({ account, content, work }: Session): SyncMediaDeps | undefined {
  if (account.mode === 'sample' || !navigator.onLine) return undefined;
  const endpoint = connectEndpoint({ origin: account.endpoint, token: account.token, fetch: netFetch });
  const now = () => new Date();
  return { media: content.media, endpoint, work, locks: webLocks, now, random: Math.random };
}
