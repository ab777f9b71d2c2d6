import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { AidItem } from './aid-item.tsx';
import styles from './aid-list.module.css';

/** The aids of a page, best first. The first is open, the others wait. */
export function AidList({ page }: { page: PageAids }) {
  return (
    <ul className={styles.list} aria-label="Aids for this page">
      {page.aids.map((item, index) => (
        <li key={item.aid.id}>
          <AidItem item={item} url={page.url} recordKey={page.recordKey} initiallyOpen={index === 0} />
        </li>
      ))}
    </ul>
  );
}
