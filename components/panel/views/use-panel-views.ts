import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OpaqueId } from '../../../lib/contracts/ids.ts';
import { closeView, openView, type PanelView, type ViewStack } from './panel-view.ts';

/** Where one can go, and how one comes back. */
export type Ways = {
  open(view: PanelView): void;
  openAid(aid: OpaqueId): void;
  openLesson(lesson: OpaqueId): void;
  /** Closes the view on top, if there is one. */
  back(): void;
  /** Closes all views, and shows the page from its beginning. */
  toPage(): void;
  /** Shows the list of what keys do, or takes it away. */
  listKeys(listed: boolean): void;
};

/** Which views lie over the page's aids, and the ways between them, which stay the same. */
export function usePanelViews(): { stack: ViewStack; keysListed: boolean; ways: Ways } {
  const [stack, setStack] = useState<ViewStack>([]);
  const [keysListed, setKeysListed] = useState(false);
  const ways = useMemo((): Ways => {
    const open = (view: PanelView) => {
      // What is covered loses the focus before the view that covers it is there.
      const from = { focused: document.activeElement, scrolled: scrollY };
      setStack((before) => openView(before, { ...view, from }));
    };
    return {
      open,
      openAid: (aid) => open({ at: 'aid', aid }),
      openLesson: (lesson) => open({ at: 'lesson', lesson }),
      back: () => setStack(closeView),
      toPage() {
        // Views that close bring back where the page was scrolled to; only then can that be changed.
        flushSync(() => setStack([]));
        scrollTo({ top: 0, behavior: 'instant' });
      },
      listKeys: setKeysListed,
    };
  }, []);
  return { stack, keysListed, ways };
}
