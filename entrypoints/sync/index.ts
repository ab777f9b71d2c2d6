import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followSync } from '../../lib/queries/follow-sync.ts';
import { lateSync } from '../../lib/queries/late-sync.ts';
import { startAfresh, syncSession } from '../../lib/queries/sync-session.ts';
import { contentWriter } from '../../lib/storage/content/content-writer.ts';

export default defineUnlistedScript(() =>
  lateSync.give({ contentWriter, followSync, startAfresh, syncSession }),
);
