import { useEffect, useRef } from 'react';
import { leftWishes } from '../platform/left-wishes.ts';
import type { PanelWish } from '../usecases/ports/panel-wish.ts';
import { useServices } from './services.ts';

/**
 * Tells the panel what it was opened for, or is asked for while it is open: once for each wish.
 *
 * @param onWish goes there
 */
export function usePanelWish(onWish: (wish: PanelWish) => void): void {
  const { ownWindow, clock } = useServices();
  const latest = useRef(onWish);
  latest.current = onWish;
  useEffect(() => {
    let current = true;
    let stop = () => {};
    const follow = async () => {
      const window = await ownWindow();
      if (!current || window === undefined) return;
      const take = async () => {
        const wish = await leftWishes.take(window, clock.now());
        if (wish && current) latest.current(wish);
      };
      stop = leftWishes.onLeft(window, () => void take());
      await take();
    };
    void follow();
    return () => {
      current = false;
      stop();
    };
  }, [ownWindow, clock]);
}
