import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Sorting, SortKey } from './filter-rows.ts';
import type { RuleRow } from './rule-rows.ts';
import styles from './rule-table.module.css';
import { SortHeader } from './sort-header.tsx';
import { TableRow } from './table-row.tsx';
import type { Selection } from './use-selection.ts';

type Props = {
  /** Those on this page. */
  rows: readonly RuleRow[];
  /** Every one, to name those that others stand behind. */
  all: readonly RuleRow[];
  sorting: Sorting;
  onSort(sorting: Sorting): void;
  selection: Selection;
};

const COLUMNS: readonly { label: string; sort?: SortKey; width: string }[] = [
  { label: i18n.t('studioList.column.mapping'), sort: 'name', width: '26%' },
  { label: i18n.t('studioList.column.where'), width: '27%' },
  { label: i18n.t('studioList.column.who'), width: '11%' },
  { label: i18n.t('studioList.column.state'), sort: 'state', width: '13%' },
  { label: i18n.t('studioList.column.shown'), sort: 'shown', width: '11%' },
  { label: i18n.t('studioList.column.changed'), sort: 'changed', width: '12%' },
];

/** The mappings, one a line. */
export function RuleTable({ rows, all, sorting, onSort, selection }: Props) {
  const names = useMemo(() => new Map(all.map(({ id, name }) => [id, name])), [all]);
  const chosen = rows.filter(({ id }) => selection.has(id)).length;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{i18n.t('studioList.table')}</caption>
      <thead>
        <tr>
          <th className={styles.choose}>
            <Checkbox
              aria-label={i18n.t('studioList.chooseAll')}
              checked={chosen === rows.length}
              indeterminate={chosen > 0 && chosen < rows.length}
              onChange={(event) => selection.set(rows, event.currentTarget.checked)}
            />
          </th>
          {COLUMNS.map(({ label, sort, width }) => (
            <SortHeader
              key={label}
              label={label}
              sort={sort}
              width={width}
              sorting={sorting}
              onSort={onSort}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow
            key={row.id}
            row={row}
            chosen={selection.has(row.id)}
            onChoose={(on) => selection.set([row], on)}
            nameOf={(rule) => names.get(rule) ?? rule}
          />
        ))}
      </tbody>
    </table>
  );
}
