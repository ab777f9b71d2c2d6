import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveSync } from '../../lib/queries/late-sync.ts';
import { startAfresh, syncSession } from '../../lib/queries/sync-session.ts';
import { contentWriter } from '../../lib/storage/content/content-writer.ts';

export default defineUnlistedScript(() => giveSync({ contentWriter, startAfresh, syncSession }));
