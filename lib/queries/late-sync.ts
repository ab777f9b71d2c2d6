import { keepAtHand, runScript } from '../platform/late-script.ts';
import type { contentWriter } from '../storage/content/content-writer.ts';
import type { startAfresh, syncSession } from './sync-session.ts';

/** What the worker needs for a sync and for nothing else. */
type Sync = {
  contentWriter: typeof contentWriter;
  startAfresh: typeof startAfresh;
  syncSession: typeof syncSession;
};

declare global {
  /** Scripts of one worker share their globals and nothing else. */
  var alongsideSync: Sync | undefined;
}

const SCRIPT = '/sync.js';

/** Called by the script when it runs. */
export function giveSync(sync: Sync): void {
  globalThis.alongsideSync = sync;
}

/** To be called at once when the worker starts. */
export function keepSyncAtHand(): void {
  keepAtHand(SCRIPT);
}

/** Loads it on first use: most often the worker wakes for the number on the button, and each byte makes that slower. */
export async function lateSync(): Promise<Sync> {
  if (!globalThis.alongsideSync) await runScript(SCRIPT);
  if (!globalThis.alongsideSync) throw new Error(`${SCRIPT} brought nothing`);
  return globalThis.alongsideSync;
}
