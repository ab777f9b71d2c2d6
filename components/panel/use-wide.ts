import { useSyncExternalStore } from 'react';

/** Where the panel has room for two columns; a little narrower than its styles make them, which a scrollbar narrows. */
const wide = matchMedia('(width >= 40rem)');

function follow(changed: () => void): () => void {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
}

/** Whether the panel is wide enough for an aid beside the others. */
export function useWide(): boolean {
  return useSyncExternalStore(follow, () => wide.matches);
}
