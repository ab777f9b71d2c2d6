import { browser } from 'wxt/browser';
import type { PanelHost } from '../usecases/ports/panel-host.ts';

/** Firefox's own API, which Chromium's types do not know. */
type SidebarAction = { open(): Promise<void>; isOpen(of: { windowId: number }): Promise<boolean> };

const { sidebarAction } = browser as typeof browser & { sidebarAction?: SidebarAction };

const sidePanel: PanelHost = {
  open: (windowId) => browser.sidePanel.open({ windowId }),
  async isOpen(windowId) {
    const open = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
    return open.length > 0;
  },
};

const sidebar = (api: SidebarAction): PanelHost => ({
  open: () => api.open(),
  isOpen: (windowId) => api.isOpen({ windowId }),
});

/** The panel of the browser at hand. */
export const panelHost: PanelHost = sidebarAction ? sidebar(sidebarAction) : sidePanel;
