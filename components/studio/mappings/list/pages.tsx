import { Pagination } from '@mantine/core';
import { i18n } from '#i18n';
import styles from './pages.module.css';

/** Lines on a page of the table: as many as somebody looks through, and few enough to draw at once. */
const SIZE = 50;

/** Cuts one page out of the rows; the last one where there are not as many. */
export function pageOf<T>(rows: readonly T[], page: number): { shown: T[]; at: number; count: number } {
  const count = Math.max(1, Math.ceil(rows.length / SIZE));
  const at = Math.min(page, count);
  return { shown: rows.slice((at - 1) * SIZE, at * SIZE), at, count };
}

const CONTROLS = {
  first: i18n.t('studioList.pages.first'),
  previous: i18n.t('studioList.pages.previous'),
  next: i18n.t('studioList.pages.next'),
  last: i18n.t('studioList.pages.last'),
};

type Props = { at: number; count: number; total: number; onGo(page: number): void };

/** The way through the pages, and how much there is. */
export function Pages({ at, count, total, onGo }: Props) {
  const first = (at - 1) * SIZE + 1;
  return (
    <footer className={styles.pages}>
      <p role="status">
        {total === 0
          ? i18n.t('studioList.pages.none')
          : i18n.t('studioList.pages.range', [first, Math.min(total, at * SIZE), total])}
      </p>
      {count > 1 && (
        <nav aria-label={i18n.t('studioList.pages.label')}>
          <Pagination
            total={count}
            value={at}
            onChange={onGo}
            size="sm"
            getControlProps={(control) => ({ 'aria-label': CONTROLS[control] })}
            getItemProps={(page) => ({ 'aria-label': i18n.t('studioList.pages.page', [page]) })}
          />
        </nav>
      )}
    </footer>
  );
}
