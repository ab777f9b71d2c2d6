import { lazy, Suspense, useDeferredValue } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { AidOutline } from '../aid/aid-outline.tsx';
import styles from './aid-list.module.css';

// Asked for when the panel starts, since it is needed in any case; what is called how does not wait for it.
const aidOnPage = import('./aid-on-page.tsx');
const AidOnPage = lazy(async () => ({ default: (await aidOnPage).AidOnPage }));

type Props = { page: PageAids; onOpenAid(aid: OpaqueId): void };

/** The aids of a page, best first. The first is open, the others wait. Their heads come first, at once. */
export function AidList({ page, onOpenAid }: Props) {
  const whole = useDeferredValue(true, false);
  return (
    <ul className={styles.list} aria-label={i18n.t('panel.aidsHere')}>
      {page.aids.map((item, index) => {
        const outline = <AidOutline item={item} />;
        return (
          <li key={item.aid.id}>
            {whole ? (
              <Suspense fallback={outline}>
                <AidOnPage item={item} page={page} initiallyOpen={index === 0} onOpenAid={onOpenAid} />
              </Suspense>
            ) : (
              outline
            )}
          </li>
        );
      })}
    </ul>
  );
}
