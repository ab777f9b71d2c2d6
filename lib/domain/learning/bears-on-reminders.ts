import type { AlongsideEvent } from '../../contracts/event.ts';

const TYPES = /^(lesson|aid)\.completed$|^error\.(reported|withdrawn)$/;

/**
 * Whether an event may mean something for reminders. Asked at every write, so that what it means is left to those who
 * look at reminders.
 */
export function bearsOnReminders({ type }: AlongsideEvent): boolean {
  return TYPES.test(type);
}
