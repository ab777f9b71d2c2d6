import { browser } from 'wxt/browser';

/**
 * Makes sure that alarms run. Browsers clear alarms on an update and may on a restart, so this is called at each
 * start of the worker.
 *
 * @param periods minutes between two rings, by alarm name
 */
export async function ensureAlarms(periods: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, periodInMinutes] of Object.entries(periods)) {
    const alarm = await browser.alarms.get(name);
    if (alarm?.periodInMinutes !== periodInMinutes) await browser.alarms.create(name, { periodInMinutes });
  }
}

/** Calls back with the name of each alarm that rings. Only synchronously at the start of the worker. */
export function onAlarm(listener: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => listener(name));
}
