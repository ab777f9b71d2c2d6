import { connectEndpoint } from '../endpoint/connect-endpoint.ts';
import { webLocks } from '../platform/locks.ts';
import { syncMedia } from '../usecases/sync-media.ts';
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

async function bring({ account, content, work }: Session): Promise<void> {
  if (account.mode === 'sample' || !navigator.onLine) return;
  const endpoint = connectEndpoint({ origin: account.endpoint, token: account.token, fetch: netFetch });
  const now = () => new Date();
  await webLocks.exclusive(`media.${account.workspace.id}`, () =>
    syncMedia({ media: content.media, endpoint, work, now, random: Math.random }),
  );
}
