import { useMemo, useState } from 'react';
import type { OpaqueId } from '../../../../lib/contracts/ids.ts';
import type { RuleRow } from './rule-rows.ts';

/**
 * Which rows are chosen. What a filter hides is not chosen any more, so that nothing unseen is changed.
 *
 * @param fitting every row that fits the filters, on all pages
 */
export function useSelection(fitting: readonly RuleRow[]) {
  const [ids, setIds] = useState<ReadonlySet<OpaqueId>>(new Set());
  const chosen = useMemo(() => fitting.filter(({ id }) => ids.has(id)), [fitting, ids]);
  return {
    chosen,
    has: (id: OpaqueId) => ids.has(id),
    set(rows: readonly RuleRow[], on: boolean) {
      const next = new Set(chosen.map(({ id }) => id));
      for (const { id } of rows) {
        if (on) next.add(id);
        else next.delete(id);
      }
      setIds(next);
    },
    all: () => setIds(new Set(fitting.map(({ id }) => id))),
    none: () => setIds(new Set()),
  };
}

export type Selection = ReturnType<typeof useSelection>;
