import { lateScript } from '../platform/late-script.ts';
import type { searchStore } from '../storage/content/search/search-store.ts';

/** What the worker needs to make content ready to be searched, and for nothing else. */
type Indexing = { searchStore: typeof searchStore };

export const lateIndexing = lateScript<Indexing>('/search.js');
