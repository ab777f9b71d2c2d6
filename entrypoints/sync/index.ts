import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lateSync } from '../../lib/queries/late-sync.ts';
import { bringMedia } from '../../lib/queries/media-session.ts';
import { startAfresh, syncSession } from '../../lib/queries/sync-session.ts';
import { contentWriter } from '../../lib/storage/content/content-writer.ts';

export default defineUnlistedScript(() =>
  lateSync.give({ bringMedia, contentWriter, startAfresh, syncSession }),
);
