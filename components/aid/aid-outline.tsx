import type { Aid } from '../../lib/contracts/aid.ts';
import styles from './aid-card.module.css';
import { AidHead } from './aid-head.tsx';

/** Stands in for an aid that is about to be shown: its head, at once. */
export function AidOutline({ item }: { item: { aid: Aid; unverified: boolean } }) {
  return (
    <article className={styles.card} aria-busy="true">
      <div className={styles.head}>
        <AidHead {...item} />
      </div>
    </article>
  );
}
