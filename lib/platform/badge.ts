import { browser } from 'wxt/browser';

/** `null` takes the text of one tab back, so that the one of all tabs shows; the types know of texts alone. */
type Action = {
  setBadgeText(details: { tabId?: number; text: string | null }): Promise<void>;
  setBadgeBackgroundColor(details: { tabId?: number; color: string }): Promise<void>;
};

const AIDS_COLOR = '#0b6470';
const REMINDERS_COLOR = '#8f4300';

const action = () => browser.action as Action;

/**
 * Shows a count of aids on the toolbar button while a tab is in front; 0 leaves the place to the count of reminders. A tab
 * that is gone is ignored.
 */
export async function setBadge(tab: number, count: number): Promise<void> {
  try {
    await action().setBadgeText({ tabId: tab, text: count > 0 ? String(count) : null });
    const color = count > 0 ? AIDS_COLOR : REMINDERS_COLOR;
    await action().setBadgeBackgroundColor({ tabId: tab, color });
  } catch {
    // The tab was closed while the count was being made.
  }
}

/** Shows a count of reminders on the toolbar button, wherever the tab in front has no aids; 0 shows none. */
export async function setReminderBadge(count: number): Promise<void> {
  await action().setBadgeText({ text: count > 0 ? String(count) : '' });
  await action().setBadgeBackgroundColor({ color: REMINDERS_COLOR });
}
