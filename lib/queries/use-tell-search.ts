import { useCallback, useEffect, useRef } from 'react';
import { useSession } from './services.ts';

/** A search has settled when nothing was typed for so long, in ms. */
const SETTLED = 1_500;

/**
 * Tells the workspace of each search once: how much it found, and nothing of what was typed. One counts when typing rests, or at
 * once when `tell` says that the person went on with what was found.
 *
 * @param results `undefined` while nothing is searched for
 */
export function useTellSearch(text: string, results: number | undefined): { tell(): void } {
  const { work } = useSession();
  const told = useRef('');
  const tell = useCallback(() => {
    const words = text.trim();
    if (results === undefined || words === told.current) return;
    told.current = words;
    void work.record([{ type: 'search.performed', data: { results } }]);
  }, [work, text, results]);
  useEffect(() => {
    const timer = setTimeout(tell, SETTLED);
    return () => clearTimeout(timer);
  }, [tell]);
  return { tell };
}
