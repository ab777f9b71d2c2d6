import { browser } from 'wxt/browser';

/** Shows a count on the toolbar button while a tab is in front; 0 shows none. A tab that is gone is ignored. */
export async function setBadge(tab: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text: count > 0 ? String(count) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#0b6470' });
  } catch {
    // The tab was closed while the count was being made.
  }
}
