import type { AlongsideEvent } from '../contracts/event.ts';
import { EVENT_BATCH_MAX } from '../contracts/event-intake.ts';
import type { Endpoint } from './ports/endpoint.ts';
import type { Locks } from './ports/locks.ts';
import type { WorkStore } from './ports/work-store.ts';
import { fromEndpoint, NOT_UNDERSTOOD, STORAGE_FAILED, type SyncFailure } from './sync-failure.ts';

export type FlushOutboxDeps = {
  work: Pick<WorkStore, 'outbox' | 'settle'>;
  endpoint: Pick<Endpoint, 'sendEvents'>;
  locks: Locks;
  /** Name of the lock that one flusher at a time holds. */
  lockName: string;
};

export type FlushOutboxResult = { ok: true; settled: number } | SyncFailure;

/** Bytes of JSON in one batch, with room below the endpoint's 1 MiB. */
const BATCH_BYTES_MAX = 900_000;

const TOO_LARGE = new Set<string>(['body_too_large', 'batch_too_large']);

/**
 * Sends the outbox until it is empty or something fails. An event leaves it only by the endpoint's verdict on its
 * own id: whatever is cut off in between is sent again and found to be a duplicate.
 */
export async function flushOutbox(deps: FlushOutboxDeps): Promise<FlushOutboxResult> {
  return deps.locks.exclusive(deps.lockName, async () => {
    try {
      return await sendAll(deps);
    } catch {
      return STORAGE_FAILED;
    }
  });
}

async function sendAll({ work, endpoint }: FlushOutboxDeps): Promise<FlushOutboxResult> {
  let settled = 0;
  let batchMax = EVENT_BATCH_MAX;
  while (true) {
    const batch = withinBytes(await work.outbox(batchMax));
    if (batch.length === 0) return { ok: true, settled };
    const answer = await endpoint.sendEvents(batch);
    if (!answer.ok) {
      // A proxy on the way may take less than the endpoint does.
      if (!TOO_LARGE.has(answer.reason) || batch.length === 1) return fromEndpoint(answer);
      batchMax = Math.ceil(batch.length / 2);
      continue;
    }
    const sent = new Set(batch.map(({ id }) => id));
    const verdicts = answer.value.verdicts.filter(({ id }) => sent.has(id));
    if (verdicts.length === 0) return NOT_UNDERSTOOD;
    await work.settle(verdicts);
    settled += new Set(verdicts.map(({ id }) => id)).size;
  }
}

/** The longest head of a batch that stays within the bound; at least one event. */
function withinBytes(events: readonly AlongsideEvent[]): AlongsideEvent[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const tooMany = events.findIndex((event, index) => {
    bytes += encoder.encode(JSON.stringify(event)).length + 1;
    return index > 0 && bytes > BATCH_BYTES_MAX;
  });
  return events.slice(0, tooMany === -1 ? events.length : tooMany);
}
