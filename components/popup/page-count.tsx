import { i18n } from '#i18n';
import { type PanelScene, usePanel } from '../../lib/queries/use-panel.ts';
import { MapPage } from '../panel/map-page.tsx';
import { Joined } from '../surface/joined.tsx';
import styles from './popup.module.css';

const SHOWN_MAX = 3;

const WORDS: Record<PanelScene['state'], (count: number) => string> = {
  loading: () => i18n.t('popup.page.loading'),
  not_joined: () => '',
  never_synced: () => i18n.t('popup.page.neverSynced'),
  no_access: () => i18n.t('popup.page.noAccess'),
  unseen_page: () => i18n.t('popup.page.nothing'),
  nothing_here: () => i18n.t('popup.page.nothing'),
  aids: (count) => i18n.t('popup.page.aids', count),
};

/** How many aids the page in front has, and which. */
export function PageCount({ account }: Pick<Parameters<typeof Joined>[0], 'account'>) {
  return (
    <Joined account={account}>
      <Count />
    </Joined>
  );
}

function Count() {
  const { state, page } = usePanel();
  return (
    <div className={styles.what}>
      <p className={styles.count} role="status">
        {WORDS[state](page?.aids.length ?? 0)}
      </p>
      <ul className={styles.aids}>
        {page?.aids.slice(0, SHOWN_MAX).map(({ aid }) => (
          <li key={aid.id}>{aid.title}</li>
        ))}
      </ul>
      {page && <MapPage url={page.url} />}
    </div>
  );
}
