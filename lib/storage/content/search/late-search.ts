import type { LateSearch, SearchStore } from '../../../usecases/ports/search-store.ts';
import { whenOpen } from '../../when-open.ts';
import type { ContentDb } from '../schema.ts';
import type { SearchPorts, searchStore } from './search-store.ts';

/** Brings what the index is read and written with; asked once, when somebody searches first or a sync has come. */
export type LoadSearch = () => Promise<typeof searchStore>;

/**
 * Search in the content database, for pages and workers that must start small.
 *
 * @param opened settles when the database is open
 */
export function lateSearch(
  db: ContentDb,
  opened: Promise<unknown>,
  ports: SearchPorts,
  load: LoadSearch,
): LateSearch {
  const open = whenOpen(opened);
  let store: Promise<SearchStore> | undefined;
  return {
    store() {
      store ??= load().then((search) => search(db, open, ports));
      return store;
    },
  };
}
