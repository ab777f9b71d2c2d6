import { i18n } from '#i18n';
import { useKeptAids } from '../../lib/queries/use-kept-aids.ts';
import type { LibraryAid } from '../../lib/queries/use-library-aids.ts';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { AidHead } from '../aid/aid-head.tsx';
import styles from './kept-aids.module.css';
import { NewVersion } from './new-version.tsx';
import { PinButton } from './pin-button.tsx';
import type { Ways } from './views/use-panel-views.ts';

type Props = { page: PageAids | undefined; ways: Pick<Ways, 'openAid'> };

/** What one has pinned and what one opened last, on whatever page. Nothing where there is neither. */
export function KeptAids({ page, ways }: Props) {
  const kept = useKeptAids(page);
  if (!kept) return null;
  return (
    <>
      <Shelf name={i18n.t('panel.kept.pinned')} aids={kept.pinned} ways={ways} />
      <Shelf name={i18n.t('panel.kept.recent')} aids={kept.recent} ways={ways} />
    </>
  );
}

type ShelfProps = Pick<Props, 'ways'> & { name: string; aids: readonly LibraryAid[] };

function Shelf({ name, aids, ways }: ShelfProps) {
  if (aids.length === 0) return null;
  return (
    <section className={styles.shelf} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      <ul className={styles.aids}>
        {aids.map(({ aid, unverified }) => (
          <li key={aid.id} className={styles.aid}>
            <button type="button" className={styles.open} data-stop onClick={() => ways.openAid(aid.id)}>
              <AidHead aid={aid} unverified={unverified}>
                <NewVersion aid={aid} />
              </AidHead>
            </button>
            <PinButton aid={aid} small />
          </li>
        ))}
      </ul>
    </section>
  );
}
