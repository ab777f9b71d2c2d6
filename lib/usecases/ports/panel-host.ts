/** The place beside the page: Chromium's side panel, Firefox's sidebar. */
export interface PanelHost {
  /** Opens the panel in a window. Only within a click, and before anything is awaited. */
  open(window: number): Promise<void>;
  isOpen(window: number): Promise<boolean>;
}
