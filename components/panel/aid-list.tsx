import { i18n } from '#i18n';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { AidOutline } from '../aid/aid-outline.tsx';
import { later } from '../ui/later.tsx';
import styles from './aid-list.module.css';
import { useWide } from './use-wide.ts';
import type { Ways } from './views/use-panel-views.ts';

// Asked for when the panel starts, since it is needed in any case; what an aid is called does not wait for it.
export const aidOnPage = import('./aid-on-page.tsx');
const AidOnPage = later(
  async () => (await aidOnPage).AidOnPage,
  ({ item }) => <AidOutline item={item} />,
);

type Props = {
  page: PageAids;
  /** The page whose aids have their bodies. */
  followed: PageAids | undefined;
  ways: Ways;
};

/** A record may have several addresses. */
const visit = ({ recordKey, url }: PageAids): string => recordKey || url;

/**
 * The aids of a page, best first. The first is open, the others wait.
 *
 * For another page their heads come first, at once. Their bodies follow, and only then do those of the page before go,
 * out of sight until then: both take longer than the heads.
 */
export function AidList({ page, followed, ways }: Props) {
  const isFollowed = followed !== undefined && visit(followed) === visit(page);
  const whole = isFollowed ? page : followed;
  // There is one place beside the others.
  const group = useWide() ? 'aids' : undefined;
  return (
    <>
      {!isFollowed && <Outlines page={page} />}
      {whole && (
        <ul
          key={visit(whole)}
          className={styles.list}
          hidden={!isFollowed}
          aria-label={i18n.t('panel.aidsHere')}
        >
          {whole.aids.map((item, index) => (
            <li key={item.aid.id}>
              <AidOnPage item={item} page={whole} initiallyOpen={index === 0} group={group} ways={ways} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Outlines({ page }: Pick<Props, 'page'>) {
  return (
    <ul className={styles.list} aria-label={i18n.t('panel.aidsHere')}>
      {page.aids.map((item) => (
        <li key={item.aid.id}>
          <AidOutline item={item} />
        </li>
      ))}
    </ul>
  );
}
