import { use, useEffect, useMemo } from 'react';
import { type Found, find } from '../domain/search/find.ts';
import type { SearchOptions } from '../domain/search/rank.ts';
import type { SearchIndex } from '../usecases/ports/search-store.ts';
import { useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** What a search finds on this device as it stands. */
export type SearchAnswer = {
  found: Found;
  /** What it was found in. */
  index: SearchIndex['parts'];
  /** Aids and lessons on this device. */
  items: number;
  /** Content has come that is being made ready to be found. */
  isBehind: boolean;
};

/**
 * Searches everything on this device; `undefined` until the index is read. Suspends while what reads it is loaded, which
 * happens when a surface searches first.
 *
 * @param options the same object as long as nothing in it changes
 */
export function useSearch(text: string, options: SearchOptions): SearchAnswer | undefined {
  const session = useSession();
  const store = use(session.search.store());
  const index = valueIn(useLive(`search ${session.account.workspace.id}`, async () => store.read()));
  const isBehind = index?.isCurrent === false;
  useEffect(() => {
    if (isBehind) void store.update();
  }, [isBehind, store]);
  return useMemo(
    () =>
      index && { found: find(index.parts, text, options), index: index.parts, items: index.items, isBehind },
    [index, text, options, isBehind],
  );
}
