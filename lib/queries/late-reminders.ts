import { lateScript } from '../platform/late-script.ts';
import type { reminderStore } from '../storage/work/reminders.ts';
import type { remindSession } from './remind-session.ts';

/** What the worker needs for reminders and for nothing else. */
type Reminders = {
  reminderStore: typeof reminderStore;
  remindSession: typeof remindSession;
};

export const lateReminders = lateScript<Reminders>('/reminders.js');
