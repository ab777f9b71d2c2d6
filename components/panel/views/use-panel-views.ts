import { useCallback, useState } from 'react';
import type { OpaqueId } from '../../../lib/contracts/ids.ts';
import { closeView, openView, type PanelView, type ViewStack } from './panel-view.ts';

/** Which views lie over the page's aids, and the ways between them. */
export function usePanelViews() {
  const [stack, setStack] = useState<ViewStack>([]);
  const [keysListed, setKeysListed] = useState(false);
  const open = useCallback((view: PanelView) => setStack((before) => openView(before, view)), []);
  const openAid = useCallback((aid: OpaqueId) => open({ at: 'aid', aid }), [open]);
  const openLesson = useCallback((lesson: OpaqueId) => open({ at: 'lesson', lesson }), [open]);
  const back = useCallback(() => setStack(closeView), []);
  return { stack, keysListed, open, openAid, openLesson, back, listKeys: setKeysListed };
}

/** Where one can go, and how one comes back. */
export type Ways = Omit<ReturnType<typeof usePanelViews>, 'stack' | 'keysListed'>;
