import { useEffect, useMemo, useState } from 'react';
import type { RuleList } from '../../contracts/rule-admin.ts';
import { type RuleConflict, ruleConflictSteps } from '../../domain/matching/conflicts.ts';
import { browserPace } from '../../platform/browser-pace.ts';
import { inSlices } from '../../storage/content/in-slices.ts';
import { useServices } from '../services.ts';
import { useRecentPages } from './use-recent-pages.ts';

type Found = { of: RuleList['rules']; found: readonly RuleConflict[] };

const NONE: readonly RuleConflict[] = [];

/**
 * Which rules get in each other's way, tried on the pages this admin was on; none until they are found, some moments
 * after the list is there.
 */
export function useRuleConflicts(rules: RuleList['rules']): { found: readonly RuleConflict[]; at: Date } {
  const { clock } = useServices();
  const pages = useRecentPages();
  const [answer, setAnswer] = useState<Found>();
  useEffect(() => {
    if (!pages) return;
    let isStale = false;
    const steps = ruleConflictSteps(
      rules.map(({ rule }) => rule),
      { pages, now: clock.now() },
    );
    void inSlices(steps, browserPace).then((found) => {
      if (!isStale) setAnswer({ of: rules, found });
    });
    return () => {
      isStale = true;
    };
  }, [rules, pages, clock]);
  // What was found for the list before stands in while the next is looked through, so that no state flickers.
  const found = answer?.found ?? NONE;
  return useMemo(() => ({ found, at: clock.now() }), [found, clock]);
}
