import { describePage } from '../../lib/domain/matching/describe-page.ts';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { later } from '../ui/later.tsx';
import { Logo } from '../ui/logo.tsx';
import { Pill } from '../ui/pill.tsx';
import { environmentName, pageTitle } from './page-title.ts';
import styles from './panel-header.module.css';

const SyncMenu = later(
  async () => (await import('../sync/sync-menu.tsx')).SyncMenu,
  <span className={styles.menuPlace} />,
);

/** Names the page that the aids below are for. A page that is not the real thing is plainly marked. */
export function PanelHeader({ page }: { page: PageAids | undefined }) {
  const described = page?.facts && describePage(page.facts);
  const environment = described && environmentName(described.environment);
  return (
    <header className={`${styles.header} ${environment ? styles.offProduction : ''}`}>
      <Logo size={26} />
      <div className={styles.names}>
        <h1 className={styles.title}>
          {described ? pageTitle(described) : page ? 'This page' : 'Alongside'}
        </h1>
        {page && <p className={styles.host}>{new URL(page.url).host}</p>}
        {environment && (
          <Pill tone="risk" icon="alert">
            {environment}
          </Pill>
        )}
      </div>
      <SyncMenu />
    </header>
  );
}
