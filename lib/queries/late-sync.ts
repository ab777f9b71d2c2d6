import { lateScript } from '../platform/late-script.ts';
import type { contentWriter } from '../storage/content/content-writer.ts';
import type { followSync } from './follow-sync.ts';
import type { startAfresh, syncSession } from './sync-session.ts';

/** What the worker needs for a sync and for nothing else. */
type Sync = {
  contentWriter: typeof contentWriter;
  followSync: typeof followSync;
  startAfresh: typeof startAfresh;
  syncSession: typeof syncSession;
};

export const lateSync = lateScript<Sync>('/sync.js');
