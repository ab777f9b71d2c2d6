/** The page in front in one window. `url` is absent where the extension has no access to the page. */
export type ActivePage = { tab: number; window: number; url: string | undefined };

/** Tells which page is in front. */
export interface ActivePages {
  /**
   * Follows the window that the calling extension page lives in: at once and after each navigation, tab switch
   * and move. `undefined` where the window has no tab in front.
   *
   * @returns a function that stops following
   */
  follow(listener: (page: ActivePage | undefined) => void): () => void;
  /** The page in front of each window. */
  all(): Promise<ActivePage[]>;
}
