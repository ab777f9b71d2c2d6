import { type Clock, DAY_MS } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { firstShownDay } from './list-rules.ts';

/** Forgets tombstones that every device in use has long pulled, and counts that no list tells any more. */
export async function keepHouse(store: Store, clock: Clock, tombstoneDays: number): Promise<void> {
  const now = clock();
  const before = new Date(now.getTime() - tombstoneDays * DAY_MS).toISOString();
  const shownFrom = firstShownDay(now);
  for (const id of await store.workspaces()) {
    const workspace = store.workspace(id);
    await workspace.forgetTombstones(before);
    await workspace.rules.forgetShownBefore(shownFrom);
  }
}
