import { type Browser, browser } from 'wxt/browser';
import type { ActivePage, ActivePages } from '../usecases/ports/active-pages.ts';

type Tab = Browser.tabs.Tab;

/** Follows tabs by the browser's own events; no message passing, no worker. */
export const activePages: ActivePages = {
  follow(listener) {
    let stopped = false;
    let window: number | undefined;
    let last: ActivePage | undefined | 'none yet' = 'none yet';

    const tell = (page: ActivePage | undefined) => {
      if (stopped || (last !== 'none yet' && samePage(last, page))) return;
      last = page;
      listener(page);
    };
    /** Tab events carry too little when tabs move between windows, so the browser is asked. */
    const ask = async () => {
      if (window === undefined) return;
      const [tab] = await browser.tabs.query({ active: true, windowId: window });
      tell(pageOf(tab));
    };
    const onUpdated = (_id: number, _change: unknown, tab: Tab) => {
      if (tab.active && tab.windowId === window) tell(pageOf(tab));
    };
    const events = [
      browser.tabs.onActivated,
      browser.tabs.onAttached,
      browser.tabs.onDetached,
      browser.tabs.onRemoved,
      browser.tabs.onReplaced,
      browser.permissions.onAdded,
      browser.permissions.onRemoved,
    ] as { addListener(run: () => void): void; removeListener(run: () => void): void }[];

    browser.tabs.onUpdated.addListener(onUpdated);
    for (const event of events) event.addListener(ask);
    void browser.windows.getCurrent().then(({ id }) => {
      window = id;
      return ask();
    });
    return () => {
      stopped = true;
      browser.tabs.onUpdated.removeListener(onUpdated);
      for (const event of events) event.removeListener(ask);
    };
  },

  async all() {
    const tabs = await browser.tabs.query({ active: true });
    return tabs.flatMap((tab) => pageOf(tab) ?? []);
  },
};

function pageOf(tab: Tab | undefined): ActivePage | undefined {
  if (tab?.id === undefined) return undefined;
  return { tab: tab.id, window: tab.windowId, url: tab.url };
}

function samePage(a: ActivePage | undefined, b: ActivePage | undefined): boolean {
  return a?.tab === b?.tab && a?.url === b?.url && a?.window === b?.window;
}
