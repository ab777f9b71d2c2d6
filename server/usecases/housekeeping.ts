import { type Clock, DAY_MS } from '../clock.ts';
import type { Store } from '../store/store.ts';

/** Forgets tombstones that every device in use has long pulled. */
export async function keepHouse(store: Store, clock: Clock, tombstoneDays: number): Promise<void> {
  const before = new Date(clock().getTime() - tombstoneDays * DAY_MS).toISOString();
  for (const id of await store.workspaces()) await store.workspace(id).forgetTombstones(before);
}
