import { browser } from 'wxt/browser';

/**
 * Registers what wakes the worker. Only synchronously at its start, or the browser does not wake it.
 *
 * @param on `pageChange`: another page may be in front somewhere; `installed`: the first start of an install;
 *   `shortcut`: the panel is asked for in a window, which the browser allows only before anything is waited for
 */
export function onWorkerEvents(on: {
  pageChange(): void;
  start(): void;
  installed(): void;
  shortcut(window: number): void;
}): void {
  // The manifest knows one command alone.
  browser.commands.onCommand.addListener((_name, tab) => tab && on.shortcut(tab.windowId));
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (tab.active && (change.url !== undefined || change.status === 'loading')) on.pageChange();
  });
  browser.tabs.onActivated.addListener(on.pageChange);
  browser.permissions.onAdded.addListener(on.pageChange);
  browser.permissions.onRemoved.addListener(on.pageChange);
  browser.runtime.onStartup.addListener(on.start);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    on.start();
    if (reason === 'install') on.installed();
  });
}
