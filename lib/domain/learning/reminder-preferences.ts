import type { Day, WorkingHours } from './reminder-calendar.ts';

/** What a person wants of reminders. */
export type ReminderPreferences = {
  hours: WorkingHours;
  /** The first day on which they come again; absent: they are not paused. */
  pausedUntil: Day | undefined;
  /** Tell of them by the browser's own notifications too, where it allows that. */
  notify: boolean;
};

/** Monday to Friday, nine to five. */
export const DEFAULT_PREFERENCES: ReminderPreferences = {
  hours: { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 },
  pausedUntil: undefined,
  notify: false,
};
