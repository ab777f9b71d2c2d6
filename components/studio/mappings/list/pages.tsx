import { Pagination } from '@mantine/core';
import styles from './pages.module.css';

/** Lines on a page of the table: as many as somebody looks through, and few enough to draw at once. */
const SIZE = 50;

/** Cuts one page out of the rows; the last one where there are not as many. */
export function pageOf<T>(rows: readonly T[], page: number): { shown: T[]; at: number; count: number } {
  const count = Math.max(1, Math.ceil(rows.length / SIZE));
  const at = Math.min(page, count);
  return { shown: rows.slice((at - 1) * SIZE, at * SIZE), at, count };
}

type Props = { at: number; count: number; total: number; onGo(page: number): void };

/** The way through the pages, and how much there is. */
export function Pages({ at, count, total, onGo }: Props) {
  const first = (at - 1) * SIZE + 1;
  return (
    <footer className={styles.pages}>
      <p role="status">
        {total === 0 ? 'No mappings' : `${first} to ${Math.min(total, at * SIZE)} of ${total}`}
      </p>
      {count > 1 && (
        <nav aria-label="Pages">
          <Pagination
            total={count}
            value={at}
            onChange={onGo}
            size="sm"
            getControlProps={(control) => ({ 'aria-label': `${control} page` })}
            getItemProps={(page) => ({ 'aria-label': `Page ${page}` })}
          />
        </nav>
      )}
    </footer>
  );
}
