import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lateIndexing } from '../../lib/queries/late-indexing.ts';
import { searchStore } from '../../lib/storage/content/search/search-store.ts';

export default defineUnlistedScript(() => lateIndexing.give({ searchStore }));
