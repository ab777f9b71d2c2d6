import { useEffect, useState } from 'react';
import { panelWishes } from '../platform/panel-wish.ts';
import type { PanelWish } from '../usecases/ports/panel-wish.ts';
import { useServices } from './services.ts';

/**
 * Opens the panel of this window. The window is known before the click, because browsers open a panel only while
 * the click is being handled.
 */
export function useOpenPanel() {
  const { panel, ownWindow, clock } = useServices();
  const [target, setTarget] = useState<number>();
  useEffect(() => {
    void ownWindow().then(setTarget);
  }, [ownWindow]);
  /**
   * Only within a click, and once `ready`.
   *
   * @param wish what the panel is to show; else it shows the page in front
   */
  const open = async (wish?: PanelWish): Promise<void> => {
    if (target === undefined) return;
    // First of all: the panel may take the focus, and the popup that asked is gone in the same moment.
    const left = wish && panelWishes.leave(target, wish, clock.now());
    await Promise.all([left, panel.open(target)]);
  };
  return { open, ready: target !== undefined };
}
