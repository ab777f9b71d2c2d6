import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { PageAids } from '../../lib/queries/use-page-aids.ts';
import { type PanelScene, usePanel } from '../../lib/queries/use-panel.ts';
import { usePanelWish } from '../../lib/queries/use-panel-wish.ts';
import { useTellSeen } from '../../lib/queries/use-tell-seen.ts';
import { later } from '../ui/later.tsx';
import { AidList, aidOnPage } from './aid-list.tsx';
import { holdKeys } from './keys/held-keys.ts';
import { PanelKeys } from './keys/panel-keys.tsx';
import { Loading } from './loading.tsx';
import styles from './panel.module.css';
import { PanelHeader } from './panel-header.tsx';
import { usePainted } from './use-painted.ts';
import { useSpareTime } from './use-spare-time.ts';
import { usePanelViews, type Ways } from './views/use-panel-views.ts';

const PanelSync = later(async () => (await import('../sync/panel-sync.tsx')).PanelSync);
const MoreAccess = later(async () => (await import('./access-needed.tsx')).MoreAccess);
const PageWithoutAids = later(async () => (await import('./without-aids.tsx')).PageWithoutAids, <Loading />);
const ReminderCards = later(async () => (await import('../reminder/reminder-cards.tsx')).ReminderCards);
const KeptAids = later(async () => (await import('./kept-aids.tsx')).KeptAids);
const PanelViews = later(async () => (await import('./views/panel-views.tsx')).PanelViews);

const takeHeldKeys = holdKeys();

/** States with room for what one keeps at hand on whatever page. */
const SHOWS_KEPT: ReadonlySet<PanelScene['state']> = new Set(['aids', 'nothing_here', 'unseen_page']);

/** The panel beside the page, for somebody who has joined. */
export function Panel() {
  const scene = usePanel();
  const { stack, keysListed, ways } = usePanelViews();
  const onPage = stack.length === 0;
  const pageIsKnown = scene.state === 'aids' || scene.state === 'nothing_here';
  const page = pageIsKnown ? scene.page : undefined;
  const followed = usePainted(page);
  const hasTime = useSpareTime(scene.state !== 'loading', aidOnPage);
  const lacksAccess = (scene.access.missing ?? []).length > 0;
  const pageAids = useMemo(() => followed?.aids.map(({ aid }) => aid.id), [followed]);
  useTellSeen(onPage && scene.state === 'aids' ? scene.page : undefined, scene.tab);
  usePanelWish((wish) => {
    if ('lesson' in wish) ways.openLesson(wish.lesson);
    else if ('aid' in wish) ways.openAid(wish.aid);
    else ways.toPage();
  });
  return (
    <div className={styles.panel}>
      <PanelHeader page={page} followed={followed} ways={ways} hasTime={hasTime} />
      {hasTime && <PanelSync quiet={scene.state === 'never_synced'} />}
      <main className={styles.body}>
        <div className={styles.page} hidden={!onPage}>
          {hasTime && <ReminderCards pageAids={pageAids} onOpenAid={ways.openAid} />}
          <Body scene={scene} followed={followed} ways={ways} />
          <div className={styles.beside}>
            {hasTime && SHOWS_KEPT.has(scene.state) && <KeptAids page={followed} ways={ways} />}
            {pageIsKnown && lacksAccess && <MoreAccess access={scene.access} />}
          </div>
        </div>
        {!onPage && <PanelViews stack={stack} page={followed} ways={ways} />}
      </main>
      {hasTime && <PanelKeys ways={ways} listed={keysListed} takeHeld={takeHeldKeys} />}
      <p className="visually-hidden" role="status">
        {onPage && said(scene)}
      </p>
    </div>
  );
}

type BodyProps = { scene: PanelScene; followed: PageAids | undefined; ways: Ways };

function Body({ scene, followed, ways }: BodyProps) {
  const { state, page } = scene;
  if (state === 'loading') return <Loading />;
  if (state === 'aids') return page && <AidList page={page} followed={followed} ways={ways} />;
  return <PageWithoutAids state={state} scene={scene} ways={ways} />;
}

/** @returns `1 aid for this page` */
function said({ state, page }: PanelScene): string | undefined {
  if (state === 'aids') return i18n.t('panel.said.aids', page?.aids.length ?? 0);
  if (state === 'no_access') return i18n.t('panel.said.noAccess');
  if (state === 'nothing_here' || state === 'unseen_page') return i18n.t('panel.said.noAids');
  return undefined;
}
