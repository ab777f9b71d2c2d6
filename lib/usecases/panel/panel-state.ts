/** What the panel knows; `undefined` where it is still being read. */
export type PanelKnows = {
  joined: boolean | undefined;
  /** Content is whole on this device. */
  synced: boolean | undefined;
  /** Origins that rules need and nobody granted. */
  missingOrigins: readonly string[] | undefined;
  /** A page is in front; its `url` is absent where the browser does not tell it. */
  page: { url: string | undefined } | 'none' | undefined;
  /** How many aids the page has on this device. */
  aids: number | undefined;
};

export type PanelState =
  | 'loading'
  | 'not_joined'
  | 'never_synced'
  | 'no_access'
  | 'unseen_page'
  | 'nothing_here'
  | 'aids';

/**
 * Which state the panel is in.
 *
 * The browser tells no URL both for pages without access and for its own pages, and the two cannot be told
 * apart. So a page without URL is one that lacks access as long as any needed origin is missing.
 */
export function panelState(knows: PanelKnows): PanelState {
  if (knows.joined === undefined) return 'loading';
  if (!knows.joined) return 'not_joined';
  if (knows.synced === false) return 'never_synced';
  if (knows.synced === undefined || knows.page === undefined) return 'loading';
  if (knows.page === 'none') return 'unseen_page';
  if (knows.page.url === undefined) {
    if (knows.missingOrigins === undefined) return 'loading';
    return knows.missingOrigins.length > 0 ? 'no_access' : 'unseen_page';
  }
  if (!/^https?:/i.test(knows.page.url)) return 'unseen_page';
  if (knows.aids === undefined) return 'loading';
  return knows.aids > 0 ? 'aids' : 'nothing_here';
}
