import { useEffect, useRef, useState } from 'react';
import type { RulePlaces } from '../domain/matching/index/build-index.ts';
import { panelState } from '../usecases/panel/panel-state.ts';
import { useActivePage } from './use-active-page.ts';
import { useHostAccess } from './use-host-access.ts';
import { usePageAids } from './use-page-aids.ts';

/**
 * What is beside the page in front of this window: in which state, for which page, with which aids. While the aids
 * of the next page are read, some milliseconds, the whole scene of the last one stays.
 */
export function usePanel() {
  const scene = useScene();
  const last = useRef(scene);
  if (scene.state !== 'loading') last.current = scene;
  return last.current;
}

/**
 * What the browser must grant for the rules to work.
 *
 * @param isUrgent nothing can be said of the page without it; otherwise it waits until there is nothing else to do
 */
function useOrigins(places: RulePlaces | undefined, isUrgent: boolean): string[] | undefined {
  const [origins, setOrigins] = useState<string[]>();
  useEffect(() => {
    if (!places) return;
    let current = true;
    const find = async () => {
      const { hostOrigins } = await import('../domain/matching/host-origins.ts');
      const { hosts, pageTypes } = places;
      if (current) setOrigins(hostOrigins([{ enabled: true, match: hosts, pageTypes }]));
    };
    const waiting = isUrgent ? void find() : requestIdleCallback(() => void find());
    return () => {
      current = false;
      if (waiting !== undefined) cancelIdleCallback(waiting);
    };
  }, [places, isUrgent]);
  return origins;
}

function useScene() {
  const active = useActivePage();
  const { complete, places, page } = usePageAids(active);
  const isUnseen = active === undefined || active === 'none' || active.url === undefined;
  const access = useHostAccess(useOrigins(places, isUnseen));
  const state = panelState({
    joined: true,
    synced: complete,
    missingOrigins: access.missing,
    page: active,
    aids: page?.aids.length,
  });
  return { state, page, access, tab: active === 'none' ? undefined : active?.tab };
}

export type PanelScene = ReturnType<typeof usePanel>;
