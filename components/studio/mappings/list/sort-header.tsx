import { StudioIcon } from '../../ui/studio-icon.tsx';
import type { Sorting, SortKey } from './filter-rows.ts';
import styles from './rule-table.module.css';

type Props = {
  label: string;
  /** Absent where the column sorts nothing. */
  sort: SortKey | undefined;
  width: string;
  sorting: Sorting;
  onSort(sorting: Sorting): void;
};

/** What somebody wants to see first: the newest, and the worst. */
const DESCENDING_FIRST: readonly SortKey[] = ['shown', 'changed'];

/** The head of a column; pressing it sorts by it, and once more the other way round. */
export function SortHeader({ label, sort, width, sorting, onSort }: Props) {
  if (!sort) {
    return (
      <th scope="col" style={{ inlineSize: width }}>
        {label}
      </th>
    );
  }
  const sorted = sorting.by === sort;
  const descending = sorted ? !sorting.descending : DESCENDING_FIRST.includes(sort);
  return (
    <th
      scope="col"
      style={{ inlineSize: width }}
      aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={styles.sort} onClick={() => onSort({ by: sort, descending })}>
        {label}
        {sorted && <StudioIcon name={sorting.descending ? 'sortDown' : 'sortUp'} size={14} />}
      </button>
    </th>
  );
}
