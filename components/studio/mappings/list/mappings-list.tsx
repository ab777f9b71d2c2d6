import { useDeferredValue, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { useBulkChanges } from '../../../../lib/queries/studio/use-bulk-changes.ts';
import { useRuleConflicts } from '../../../../lib/queries/studio/use-rule-conflicts.ts';
import { later } from '../../../ui/later.tsx';
import { ListOutdated } from '../failures.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type Filters, filterRows, NO_FILTERS, type Sorting, sortRows } from './filter-rows.ts';
import { ListHead } from './list-head.tsx';
import styles from './mappings-list.module.css';
import { NothingFits } from './nothing-fits.tsx';
import { Pages, pageOf } from './pages.tsx';
import { ruleRows } from './rule-rows.ts';
import { RuleTable } from './rule-table.tsx';
import { useSelection } from './use-selection.ts';

const PageTest = later(async () => (await import('../page-test/page-test.tsx')).PageTest);

type Props = {
  list: RuleList;
  failure: Parameters<typeof ListOutdated>[0]['failure'] | undefined;
  fetching: boolean;
  onRetry(): void;
  view: View;
  onView(view: View): void;
};

/** What of the list is looked at; kept while a mapping is edited. */
export type View = { filters: Filters; sorting: Sorting; page: number };

export const FIRST_VIEW: View = { filters: NO_FILTERS, sorting: { by: 'name', descending: false }, page: 1 };

/** Every mapping of the workspace, and what can be done with many at once. */
export function MappingsList({ list, failure, fetching, onRetry, view, onView }: Props) {
  const { filters, sorting, page } = view;
  const conflicts = useRuleConflicts(list.rules);
  const rows = useMemo(() => ruleRows(list, conflicts.found, conflicts.at), [list, conflicts]);
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  // Typing goes on while ten thousand rows are looked through.
  const wanted = useDeferredValue(filters);
  const fitting = useMemo(() => filterRows(sorted, wanted), [sorted, wanted]);
  const { shown, at, count } = pageOf(fitting, page);
  const selection = useSelection(fitting);
  const bulk = useBulkChanges();
  const [testing, setTesting] = useState(false);
  return (
    <div className={styles.list}>
      <ListHead list={list} testing={testing} onTest={setTesting} />
      {testing && <PageTest list={list} />}
      {failure && <ListOutdated failure={failure} trying={fetching} onRetry={onRetry} />}
      {rows.length === 0 ? (
        <EmptyList />
      ) : (
        <>
          <FilterBar
            rows={rows}
            teams={list.teams}
            filters={filters}
            onChange={(changed) => onView({ ...view, filters: changed, page: 1 })}
          />
          <section className={styles.card} aria-label={i18n.t('studio.mappings')}>
            <BulkBar selection={selection} of={fitting.length} busy={bulk.busy} onChanges={bulk.run} />
            {shown.length === 0 ? (
              <NothingFits onClear={() => onView({ ...view, filters: NO_FILTERS })} />
            ) : (
              <RuleTable
                rows={shown}
                all={rows}
                sorting={sorting}
                onSort={(changed) => onView({ ...view, sorting: changed, page: 1 })}
                selection={selection}
              />
            )}
            <Pages
              at={at}
              count={count}
              total={fitting.length}
              onGo={(to) => onView({ ...view, page: to })}
            />
          </section>
        </>
      )}
      <BulkOutcome bulk={bulk} />
    </div>
  );
}
