import { type PanelScene, usePanel } from '../../lib/queries/use-panel.ts';
import { MapPage } from '../panel/map-page.tsx';
import { Joined } from '../surface/joined.tsx';
import styles from './popup.module.css';

const SHOWN_MAX = 3;

const WORDS: Record<PanelScene['state'], (count: number) => string> = {
  loading: () => 'Looking at this page',
  not_joined: () => '',
  never_synced: () => 'Your aids are on their way',
  no_access: () => 'Alongside needs access to your work pages',
  unseen_page: () => 'Nothing for this page',
  nothing_here: () => 'Nothing for this page',
  aids: (count) => `${count} ${count === 1 ? 'aid' : 'aids'} for this page`,
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
    <>
      <p className={styles.count} role="status">
        {WORDS[state](page?.aids.length ?? 0)}
      </p>
      <ul className={styles.aids}>
        {page?.aids.slice(0, SHOWN_MAX).map(({ aid }) => (
          <li key={aid.id}>{aid.title}</li>
        ))}
      </ul>
      {page && <MapPage url={page.url} />}
    </>
  );
}
