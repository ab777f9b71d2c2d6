import { useEffect, useRef } from 'react';
import { seenEvents } from '../usecases/panel/tell-seen.ts';
import { afterFrame } from './after-frame.ts';
import { useServices, useSession } from './services.ts';
import type { PageAids } from './use-page-aids.ts';

/**
 * Tells that the aids of a page were shown: once for each aid and visit of a page, while the panel is visible.
 *
 * @param tab the tab in front, whose number on the toolbar button is not needed any more
 */
export function useTellSeen(page: PageAids | undefined, tab: number | undefined): void {
  const { work } = useSession();
  const { setBadge } = useServices();
  const told = useRef({ visit: '', aids: new Set<string>() });
  useEffect(() => {
    if (!page || tab === undefined) return;
    const tell = () => {
      if (document.visibilityState !== 'visible') return;
      void setBadge(tab, 0);
      const visit = `${tab} ${page.recordKey || page.url}`;
      if (told.current.visit !== visit) told.current = { visit, aids: new Set() };
      const news = page.aids.filter(({ aid }) => !told.current.aids.has(aid.id));
      for (const { aid } of news) told.current.aids.add(aid.id);
      if (news.length > 0) void work.record(seenEvents('aid.shown', news));
    };
    const cancel = afterFrame(tell);
    document.addEventListener('visibilitychange', tell);
    return () => {
      cancel();
      document.removeEventListener('visibilitychange', tell);
    };
  }, [page, tab, work, setBadge]);
}
