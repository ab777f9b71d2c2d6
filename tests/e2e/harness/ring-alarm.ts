import type { Page } from '@playwright/test';

/**
 * Has an alarm of the worker ring now rather than in some minutes. It keeps its period: a worker that starts just then
 * would make an alarm without one anew, and it would not ring.
 *
 * @param page any page of the extension
 */
export async function ringAlarm(page: Page, name: 'flush' | 'pull' | 'remind'): Promise<void> {
  await page.evaluate(`chrome.alarms.get('${name}').then((alarm) =>
    chrome.alarms.create('${name}', { periodInMinutes: alarm?.periodInMinutes, when: Date.now() }))`);
}
