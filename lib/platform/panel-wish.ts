import { browser } from 'wxt/browser';
import type { PanelWishes } from '../usecases/ports/panel-wish.ts';

/** Where the wish for the panel of a window lies in `storage.session`. */
export const wishKey = (window: number) => `wish.${window}`;

/** Keeps wishes in `storage.session`, which lies in memory and is gone with the browser. */
export const panelWishes: PanelWishes = {
  leave: (window, wish, now) =>
    browser.storage.session.set({ [wishKey(window)]: { at: now.toISOString(), wish } }),
};
