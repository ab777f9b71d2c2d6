import { browser } from 'wxt/browser';

const AIDS_COLOR = '#0b6470';
const REMINDERS_COLOR = '#8f4300';

/** Takes the text of one tab back, which an empty one would not; the types know of texts alone. */
const NO_OWN_TEXT = null as unknown as string;

/**
 * Shows a count of aids on the toolbar button while a tab is in front; 0 leaves the place to the count of reminders. A tab
 * that is gone is ignored.
 */
export async function setBadge(tab: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId: tab, text: count > 0 ? String(count) : NO_OWN_TEXT });
    const color = count > 0 ? AIDS_COLOR : REMINDERS_COLOR;
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color });
  } catch {
    // The tab was closed while the count was being made.
  }
}

/** Shows a count of reminders on the toolbar button, wherever the tab in front has no aids; 0 shows none. */
export async function setReminderBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' });
  await browser.action.setBadgeBackgroundColor({ color: REMINDERS_COLOR });
}
