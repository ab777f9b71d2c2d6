import type { Viewer } from '../../domain/matching/matcher.ts';
import type { ActivePage } from '../ports/active-pages.ts';
import type { ContentStore } from '../ports/content-store.ts';
import type { VisitMemory } from '../ports/visit-memory.ts';
import type { WorkStore } from '../ports/work-store.ts';
import { readFirstSight } from './page-aids.ts';
import { seenEvents } from './tell-seen.ts';

export type CountUnseenDeps = {
  content: Pick<ContentStore, 'firstSight'>;
  work: Pick<WorkStore, 'record'>;
  visits: VisitMemory;
  viewer: Viewer;
  setBadge(tab: number, count: number): Promise<void>;
};

/**
 * Shows on the toolbar button how many aids the page in front of a window has, and tells once for each visit that
 * they were there unseen. For windows whose panel is closed.
 */
export async function countUnseen({ tab, url }: ActivePage, deps: CountUnseenDeps): Promise<void> {
  if (url === undefined) return deps.setBadge(tab, 0);
  const { page } = await readFirstSight(deps.content, url, deps.viewer, undefined);
  const aids = page?.aids ?? [];
  await deps.setBadge(tab, aids.length);
  const isNew = await deps.visits.note(tab, page?.recordKey || url);
  if (isNew && aids.length > 0) await deps.work.record(seenEvents('aid.matched_unseen', aids));
}
