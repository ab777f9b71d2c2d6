import type { OpaqueId } from '../../contracts/ids.ts';
import type { Signal } from '../../domain/learning/reminder-signals.ts';
import type { ReminderChange, ReminderState, ReminderStore } from '../../usecases/ports/reminders.ts';
import type { WhenOpen } from '../when-open.ts';
import { readPreferences, readReminder, readShown, readSignal } from './reminder-rows.ts';
import { readRun } from './run-row.ts';
import type { WorkDb } from './schema.ts';
import type { WorkWriter } from './work-writer.ts';

/** Among the last so many runs is the one that somebody is at. */
const RECENT_RUNS = 5;

/** Reminders in the work database. A row that cannot be read counts as none. */
export function reminderStore(db: WorkDb, open: WhenOpen, write: WorkWriter['write']): ReminderStore {
  const tables = [db.reminders, db.signals, db.runs, db.meta];

  const readAll = async (): Promise<{ state: ReminderState; orders: number[] }> => {
    const [reminders, signals, shown, preferences] = await Promise.all([
      db.reminders.toArray(),
      db.signals.toArray(),
      db.meta.get('reminders-shown'),
      db.meta.get('reminder-preferences'),
    ]);
    const read = signals.map(readSignal);
    const state = {
      reminders: reminders.flatMap((row) => readReminder(row) ?? []),
      shown: readShown(shown),
      preferences: readPreferences(preferences),
      signals: read,
      ticks: await readTicks(db, read),
    };
    return { state, orders: signals.map(({ order }) => order) };
  };

  return {
    state: () => open(() => db.transaction('r', tables, async () => (await readAll()).state)),

    async change(decide) {
      await write([db.reminders, db.runs], async (put) => {
        const { state, orders } = await readAll();
        const change = decide(state);
        if (!change) return;
        await Promise.all([storeChange(db, change, orders), put(change.events)]);
      });
    },

    preferences: () => open(() => db.meta.get('reminder-preferences').then(readPreferences)),

    async setPreferences(preferences) {
      await open(() => db.meta.put({ key: 'reminder-preferences', ...preferences }));
    },

    isRunUnderWay: (since) =>
      open(async () => {
        const rows = await db.runs.orderBy('order').reverse().limit(RECENT_RUNS).toArray();
        return rows.some((row) => {
          const run = readRun(row)?.run;
          if (!run || run.completedAt !== undefined) return false;
          return Object.values(run.checked).some((ticked) => Date.parse(ticked) >= since);
        });
      }),
  };
}

async function storeChange(db: WorkDb, change: ReminderChange, orders: readonly number[]): Promise<void> {
  await Promise.all([
    db.reminders.bulkPut(change.reminders),
    db.signals.bulkDelete(orders.slice(0, change.taken)),
    change.shown && db.meta.put({ key: 'reminders-shown', shown: [...change.shown] }),
  ]);
}

async function readTicks(db: WorkDb, signals: readonly Signal[]): Promise<ReminderState['ticks']> {
  const runs = [...new Set(signals.flatMap((signal) => (signal.kind === 'completed' ? signal.run : [])))];
  const rows = runs.length > 0 ? await db.runs.where('id').anyOf(runs).toArray() : [];
  const ticks = new Map<OpaqueId, Record<OpaqueId, string>>();
  for (const row of rows) {
    const run = readRun(row)?.run;
    if (run) ticks.set(run.id, run.checked);
  }
  return ticks;
}
