import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { AidItem } from '../aid/aid-item.tsx';
import styles from './aid-list.module.css';
import { WhyButton } from './why-button.tsx';

type Props = { page: PageAids; onOpenAid(aid: OpaqueId): void };

/** The aids of a page, best first. The first is open, the others wait. */
export function AidList({ page, onOpenAid }: Props) {
  return (
    <ul className={styles.list} aria-label="Aids for this page">
      {page.aids.map((item, index) => (
        <li key={item.aid.id}>
          <AidItem item={item} recordKey={page.recordKey} initiallyOpen={index === 0} onOpenAid={onOpenAid}>
            <WhyButton url={page.url} aid={item.aid.id} />
          </AidItem>
        </li>
      ))}
    </ul>
  );
}
