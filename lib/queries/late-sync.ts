import { lateScript } from '../platform/late-script.ts';
import type { contentWriter } from '../storage/content/content-writer.ts';
import type { bringMedia } from './media-session.ts';
import type { startAfresh, syncSession } from './sync-session.ts';

/** What the worker needs for a sync and for nothing else. */
type Sync = {
  bringMedia: typeof bringMedia;
  contentWriter: typeof contentWriter;
  startAfresh: typeof startAfresh;
  syncSession: typeof syncSession;
};

export const lateSync = lateScript<Sync>('/sync.js');
