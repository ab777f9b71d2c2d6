import { useEffect, useRef } from 'react';
import { panelWishes } from '../platform/panel-wish.ts';
import type { PanelWish } from '../usecases/ports/panel-wish.ts';
import { useServices } from './services.ts';

/**
 * Opens the panel of this window; to be called within a click. The window is known before it, as a rule, because browsers open
 * a panel only while the click is being handled.
 *
 * @returns takes what the panel is to show; else it shows the page in front
 */
export function useOpenPanel(): (wish?: PanelWish) => Promise<void> {
  const { panel, ownWindow, clock } = useServices();
  const known = useRef<number>(undefined);
  useEffect(() => {
    void ownWindow().then((window) => {
      known.current = window;
    });
  }, [ownWindow]);
  return async (wish) => {
    const target = known.current ?? (await ownWindow());
    if (target === undefined) return;
    // First of all: the panel may take the focus, and the popup that asked is gone in the same moment.
    const left = wish && panelWishes.leave(target, wish, clock.now());
    await Promise.all([left, panel.open(target)]);
  };
}
