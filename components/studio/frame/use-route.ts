import { useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './route.ts';

function follow(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** Where in the studio this tab is. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(follow, () => location.hash));
}
