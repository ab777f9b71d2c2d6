import type { ReactNode } from 'react';
import { type PanelScene, usePanel } from '../../lib/queries/use-panel.ts';
import { useTellSeen } from '../../lib/queries/use-tell-seen.ts';
import { later } from '../ui/later.tsx';
import { AidList } from './aid-list.tsx';
import { Loading } from './loading.tsx';
import styles from './panel.module.css';
import { PanelHeader } from './panel-header.tsx';

const PanelSync = later(async () => (await import('../sync/panel-sync.tsx')).PanelSync);
const AccessNeeded = later(async () => (await import('./access-needed.tsx')).AccessNeeded, <Loading />);
const MoreAccess = later(async () => (await import('./access-needed.tsx')).MoreAccess);
const NothingHere = later(async () => (await import('./nothing-here.tsx')).NothingHere, <Loading />);
const UnseenPage = later(async () => (await import('./nothing-here.tsx')).UnseenPage, <Loading />);
const NeverSynced = later(async () => (await import('./never-synced.tsx')).NeverSynced, <Loading />);

const BODIES: Record<PanelScene['state'], (scene: PanelScene) => ReactNode> = {
  loading: () => <Loading />,
  not_joined: () => null,
  never_synced: () => <NeverSynced />,
  no_access: ({ access }) => <AccessNeeded access={access} />,
  unseen_page: () => <UnseenPage />,
  nothing_here: ({ page }) => <NothingHere key={page?.url} url={page?.url} />,
  aids: ({ page }) =>
    page && <AidList key={page.recordKey || page.url} page={page} onOpenAid={() => undefined} />,
};

const SAID: Partial<Record<PanelScene['state'], string>> = {
  no_access: 'Alongside needs access to this page',
  unseen_page: 'No aids for this page',
  nothing_here: 'No aids for this page',
};

/** The panel beside the page, for somebody who has joined. */
export function Panel() {
  const scene = usePanel();
  useTellSeen(scene.state === 'aids' ? scene.page : undefined, scene.tab);
  const lacksAccess = (scene.access.missing ?? []).length > 0;
  const pageIsKnown = scene.state === 'aids' || scene.state === 'nothing_here';
  return (
    <div className={styles.panel}>
      <PanelHeader page={pageIsKnown ? scene.page : undefined} />
      <PanelSync />
      <main className={styles.body}>
        {BODIES[scene.state](scene)}
        {pageIsKnown && lacksAccess && <MoreAccess access={scene.access} />}
      </main>
      <p className="visually-hidden" role="status">
        {scene.state === 'aids' ? aidCount(scene.page?.aids.length ?? 0) : SAID[scene.state]}
      </p>
    </div>
  );
}

/** @returns `1 aid for this page` */
function aidCount(count: number): string {
  return `${count} ${count === 1 ? 'aid' : 'aids'} for this page`;
}
