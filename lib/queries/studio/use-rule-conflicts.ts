import { useEffect, useMemo, useRef, useState } from 'react';
import type { RuleList } from '../../contracts/rule-admin.ts';
import type { RuleConflict } from '../../domain/matching/conflicts.ts';
import { useServices } from '../services.ts';
import type { ConflictSearch } from './find-conflicts.worker.ts';
import { useRecentPages } from './use-recent-pages.ts';

const NONE: readonly RuleConflict[] = [];

/**
 * Looks through the rules on a thread of its own: ten thousand take seconds, in which the page must answer.
 *
 * @returns a function that stops the search
 */
function findConflicts(search: ConflictSearch, found: (conflicts: RuleConflict[]) => void): () => void {
  const worker = new Worker(new URL('./find-conflicts.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<RuleConflict[]>) => {
    found(data);
    worker.terminate();
  });
  worker.postMessage(search);
  return () => worker.terminate();
}

/**
 * Which rules get in each other's way, tried on the pages this admin was on; none until they are found, some moments
 * after the list is there.
 */
export function useRuleConflicts(rules: RuleList['rules']): { found: readonly RuleConflict[]; at: Date } {
  const { clock } = useServices();
  const recent = useRecentPages();
  const pages = useRef(recent);
  pages.current = recent;
  const ready = recent !== undefined;
  // What was found for the list before stands in while the next is looked through, so that no state flickers.
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (!ready) return;
    // A search as long as this one is worth it for other rules, not for every page that somebody goes to.
    const options = { pages: pages.current ?? [], now: clock.now() };
    const search = { rules: rules.map(({ rule }) => rule), options };
    return findConflicts(search, setFound);
  }, [rules, ready, clock]);
  return useMemo(() => ({ found, at: clock.now() }), [found, clock]);
}
