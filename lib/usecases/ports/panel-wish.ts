import type { OpaqueId } from '../../contracts/ids.ts';

/** What somebody who opens the panel wants to see in it. */
export type PanelWish = { lesson: OpaqueId } | { aid: OpaqueId } | { reminders: true };

/** Where a surface, or a notification, leaves what the panel of a window is to show when it opens. */
export interface PanelWishes {
  /** Replaces a wish of before. */
  leave(window: number, wish: PanelWish, now: Date): Promise<void>;
}

/** Where the panel finds what it was opened for. */
export interface LeftWishes {
  /** Gives the wish of a window and forgets it. One that nobody took within a minute is no wish any more. */
  take(window: number, now: Date): Promise<PanelWish | undefined>;
  /**
   * Tells of a wish that is left for a window.
   *
   * @returns a function that stops listening
   */
  onLeft(window: number, listener: () => void): () => void;
}
