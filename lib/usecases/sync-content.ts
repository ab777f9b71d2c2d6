import type { ContentStore } from './ports/content-store.ts';
import type { Endpoint } from './ports/endpoint.ts';
import type { WorkStore } from './ports/work-store.ts';
import { fromEndpoint, NOT_UNDERSTOOD, STORAGE_FAILED, type SyncFailure } from './sync-failure.ts';

export type SyncContentDeps = {
  content: Pick<ContentStore, 'mark' | 'touch' | 'apply' | 'indexRules' | 'unreported' | 'markReported'>;
  work: Pick<WorkStore, 'record'>;
  endpoint: Pick<Endpoint, 'pull'>;
  now(): Date;
};

export type SyncContentResult = { ok: true; pages: number } | SyncFailure;

/** Most skipped items told of in one sync; the next one goes on. */
const REPORTS_MAX = 50;

/**
 * Pulls what is new, page by page, each stored with its cursor before the next is asked for, so that a sync that is
 * cut off goes on where it stopped. Where the endpoint no longer knows the cursor, all is pulled anew beside the
 * old content. Then the rules are made ready to match. Items that could not be read are told of by events, once each.
 */
export async function syncContent(deps: SyncContentDeps): Promise<SyncContentResult> {
  try {
    const pulled = await pullAll(deps);
    if (!pulled.ok) return pulled;
    await deps.content.indexRules();
    await reportSkipped(deps);
    return pulled;
  } catch {
    return STORAGE_FAILED;
  }
}

async function pullAll({ content, endpoint, now }: SyncContentDeps): Promise<SyncContentResult> {
  let from = (await content.mark()).cursor;
  let pages = 0;
  let startedOver = false;
  while (true) {
    const pulled = await endpoint.pull(from);
    if (!pulled.ok) {
      if (pulled.reason !== 'cursor_unknown' || startedOver) return fromEndpoint(pulled);
      startedOver = true;
      from = undefined;
      continue;
    }
    if (pulled.value === 'unchanged') {
      await content.touch(now().toISOString());
      return { ok: true, pages };
    }
    const { cursor, more } = pulled.value;
    // A pull that promises more and does not move would never end.
    if (more && cursor === from) return NOT_UNDERSTOOD;
    const applied = await content.apply(pulled.value, { from, syncedAt: now().toISOString() });
    // Another context went on from the same cursor; it brings the rest.
    if (!applied.ok) return { ok: true, pages };
    pages += 1;
    if (!more) return { ok: true, pages };
    from = cursor;
  }
}

async function reportSkipped({ content, work }: SyncContentDeps): Promise<void> {
  const items = await content.unreported(REPORTS_MAX);
  if (items.length === 0) return;
  await work.record(
    items.map(({ kind, id }) => ({ type: 'device.content_skipped', data: { kind, item: id } })),
  );
  await content.markReported(items);
}
