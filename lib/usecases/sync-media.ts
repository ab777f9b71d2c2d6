import { inspectMedia } from '../domain/media/inspect-media.ts';
import { MEDIA_BYTES_MAX } from '../domain/media/make-room.ts';
import { backoffMs } from './backoff.ts';
import type { Endpoint, EndpointFailure } from './ports/endpoint.ts';
import type { Locks } from './ports/locks.ts';
import type { MediaStore, WantedMedia } from './ports/media-store.ts';
import type { WorkStore } from './ports/work-store.ts';

export type SyncMediaDeps = {
  media: MediaStore;
  endpoint: Pick<Endpoint, 'media'>;
  work: Pick<WorkStore, 'record'>;
  locks: Locks;
  now(): Date;
  /** In [0, 1). */
  random(): number;
  /** Most bytes that all files may take. */
  bytesMax?: number;
};

/** Files that are fetched at the same time. */
const AT_ONCE = 3;

/** What does not fit today may do so tomorrow; fetching it again each minute would help nobody. */
const NO_ROOM_WAIT_MS = 24 * 60 * 60_000;

/** What is wrong with one file alone; everything else is wrong with all of them. */
const OF_ONE_FILE = new Set<EndpointFailure['reason']>([
  'media_unknown',
  'answer_unreadable',
  'body_too_large',
]);

/** `stop`: whatever comes next would fail too. */
type Outcome = 'go_on' | 'stop';

/**
 * Brings the files that the content of this device shows, each by itself: a file that is missing, broken or too large holds
 * up no other, and what was cut off goes on with the next call. What no content shows any more goes.
 */
export async function syncMedia(deps: SyncMediaDeps): Promise<void> {
  const { media, now } = deps;
  await media.note();
  const queue = await media.wanted(now());
  let stopped = false;
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next && !stopped; next = queue.shift()) {
      if ((await bringOnce(deps, next)) === 'stop') stopped = true;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await media.prune();
}

/** Brings one file ahead of all others, whatever failed before: somebody looks at the place where it should be. */
export async function bringFile(deps: SyncMediaDeps, sha256: string): Promise<void> {
  const { media, now } = deps;
  await media.note();
  await media.hurry(sha256);
  const wanted = (await media.wanted(now())).find((each) => each.sha256 === sha256);
  if (wanted) await bringOnce(deps, wanted);
}

/** What one context of the browser is fetching, another waits for. */
function bringOnce(deps: SyncMediaDeps, wanted: WantedMedia): Promise<Outcome> {
  const { media, locks } = deps;
  return locks.exclusive(`media.${wanted.sha256}`, async () =>
    (await media.file(wanted.sha256)) ? 'go_on' : bring(deps, wanted),
  );
}

async function bring(deps: SyncMediaDeps, wanted: WantedMedia): Promise<Outcome> {
  const { media, endpoint, bytesMax = MEDIA_BYTES_MAX } = deps;
  const { sha256 } = wanted;
  const answer = await endpoint.media(sha256);
  if (!answer.ok) return afterFailure(deps, wanted, answer);
  const bytes = new Uint8Array(await answer.value.arrayBuffer());
  const inspected = inspectMedia(bytes);
  if (!inspected.ok) return refuse(deps, sha256);
  const { type, size } = inspected;
  // The endpoint's word for the type is not taken: the bytes tell.
  const kept = await media.keep(sha256, { blob: new Blob([bytes], { type }), type, size }, bytesMax);
  if (kept !== 'no_room') return 'go_on';
  await media.postpone(sha256, later(deps, NO_ROOM_WAIT_MS), 'room');
  return 'stop';
}

async function afterFailure(
  deps: SyncMediaDeps,
  { sha256, attempts }: WantedMedia,
  failure: EndpointFailure,
): Promise<Outcome> {
  if (failure.reason === 'body_too_large') return refuse(deps, sha256);
  const wait = backoffMs(attempts + 1, deps.random(), failure.retryAfter);
  const waitsFor = failure.retryAfter === undefined ? 'connection' : 'endpoint';
  await deps.media.postpone(sha256, later(deps, wait), waitsFor);
  return OF_ONE_FILE.has(failure.reason) ? 'go_on' : 'stop';
}

/** It is the same for ever, so it is told of once, as content is that cannot be read. */
async function refuse({ media, work }: SyncMediaDeps, sha256: string): Promise<Outcome> {
  await media.refuse(sha256);
  await work.record([{ type: 'device.content_skipped', data: { kind: 'media', item: sha256 } }]);
  return 'go_on';
}

function later({ now }: SyncMediaDeps, ms: number): string {
  return new Date(now().getTime() + ms).toISOString();
}
