import type { LateReminders, ReminderStore } from '../../usecases/ports/reminders.ts';
import { whenOpen } from '../when-open.ts';
import type { reminderStore } from './reminders.ts';
import type { WorkDb } from './schema.ts';
import type { WorkWriter } from './work-writer.ts';

/** Brings what reminders are stored with; asked once, when they are looked at first. */
export type LoadReminders = () => Promise<typeof reminderStore>;

/**
 * Reminders in the work database, for pages and workers that must start small.
 *
 * @param opened settles when the database is open
 */
export function lateReminders(
  db: WorkDb,
  opened: Promise<unknown>,
  { write }: WorkWriter,
  load: LoadReminders,
): LateReminders {
  const open = whenOpen(opened);
  let store: Promise<ReminderStore> | undefined;
  return {
    any: () =>
      open(async () => {
        const counts = await Promise.all([db.reminders.count(), db.signals.count()]);
        return counts.some((count) => count > 0);
      }),
    store() {
      store ??= load().then((reminders) => reminders(db, open, write));
      return store;
    },
  };
}
