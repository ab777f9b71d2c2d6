import { i18n } from '#i18n';
import { describePage } from '../../lib/domain/matching/describe-page.ts';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { IconButton } from '../ui/button.tsx';
import { later } from '../ui/later.tsx';
import { Pill } from '../ui/pill.tsx';
import { environmentName, pageTitle } from './page-title.ts';
import styles from './panel-header.module.css';
import type { Ways } from './views/use-panel-views.ts';

const menuPlace = <span className={styles.menuPlace} />;
const PanelMenu = later(async () => (await import('./menu/panel-menu.tsx')).PanelMenu, menuPlace);
const RecordProgress = later(
  async () => (await import('./record-progress.tsx')).RecordProgress,
  <div className={styles.progressPlace} />,
);

type Props = {
  page: PageAids | undefined;
  /** The page whose work is told of: the name of a page does not wait for what was done on it. */
  followed: PageAids | undefined;
  ways: Pick<Ways, 'open' | 'listKeys'>;
  /** What the panel is opened for is shown; all else may be loaded. */
  hasTime: boolean;
};

/**
 * Names the page that the aids below are for, and how far the work on its record is. A page that is not the real thing
 * is plainly marked.
 */
export function PanelHeader({ page, followed, ways, hasTime }: Props) {
  const described = page?.facts && describePage(page.facts);
  const environment = described && environmentName(described.environment);
  return (
    <header className={`${styles.header} ${environment ? styles.offProduction : ''}`}>
      <div className={styles.row}>
        <div className={styles.names}>
          <h1 className={styles.title}>
            {described ? pageTitle(described) : page ? i18n.t('panel.thisPage') : 'Alongside'}
          </h1>
          {page && <p className={styles.host}>{new URL(page.url).host}</p>}
        </div>
        <div className={styles.tools}>
          <IconButton
            icon="search"
            label={i18n.t('panel.tool.search')}
            aria-keyshortcuts="/"
            onClick={() => ways.open({ at: 'search' })}
          />
          <IconButton
            icon="book"
            label={i18n.t('panel.tool.learning')}
            onClick={() => ways.open({ at: 'learning' })}
          />
          {hasTime ? <PanelMenu ways={ways} /> : menuPlace}
        </div>
      </div>
      {environment && (
        <Pill tone="risk" icon="alert">
          {environment}
        </Pill>
      )}
      {followed && followed.aids.length > 0 && <RecordProgress page={followed} />}
    </header>
  );
}
