import type { Moment } from '../domain/learning/reminder-calendar.ts';

/** Now, and the time zone that the browser is in at this moment: people travel with their machines. */
export function localMoment(now: Date): Moment {
  return { now: now.getTime(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
