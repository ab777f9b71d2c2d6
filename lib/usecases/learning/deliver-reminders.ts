import type { OpaqueId } from '../../contracts/ids.ts';
import { afterClock } from '../../domain/learning/reminder.ts';
import { absorb } from '../../domain/learning/reminder-absorb.ts';
import type { Moment } from '../../domain/learning/reminder-calendar.ts';
import { chooseDue, markShown } from '../../domain/learning/reminder-delivery.ts';
import { isSameStep } from '../../domain/learning/reminder-plan.ts';
import type { ReminderChange, ReminderState, ReminderStore } from '../ports/reminders.ts';
import {
  type DueReminder,
  type ReadContent,
  type ReminderContent,
  readReminderContent,
} from './reminder-content.ts';
import { aboutReminder } from './settle-reminder.ts';

export type DeliverDeps = {
  content: ReadContent;
  reminders: ReminderStore;
  /** When and where the person is. */
  moment(): Moment;
};

type Frame = { moment: Moment; pageAids: readonly OpaqueId[]; content: ReminderContent };
type Delivered = {
  /** Those that are before the person now. */
  due: DueReminder[];
  /** Those among them that are so for the first time. */
  first: DueReminder[];
};

/**
 * Takes in what happened, and brings what is due before the person. Everything comes from what is stored and from the
 * clock, and is stored in one transaction: whoever runs it, how often and how late, nothing is lost or comes twice.
 *
 * @param pageAids aids of the page in front, where somebody sees the answer beside it
 */
export async function deliverReminders(
  pageAids: readonly OpaqueId[],
  { content, reminders, moment }: DeliverDeps,
): Promise<Delivered> {
  const state = await reminders.state();
  const frame = { moment: moment(), pageAids, content: await readReminderContent(state, content) };
  let delivered = deliver(state, frame);
  if (delivered.change) {
    await reminders.change((current) => {
      delivered = deliver(current, frame);
      return delivered.change;
    });
  }
  return { due: delivered.due, first: delivered.first };
}

function deliver(state: ReminderState, frame: Frame): Delivered & { change: ReminderChange | undefined } {
  const { moment, pageAids, content } = frame;
  const { now, zone } = moment;
  const { preferences } = state;
  const known = state.reminders.map((reminder) => afterClock(reminder, now));
  const taken = absorb(known, state.signals, {
    now,
    zone,
    hours: preferences.hours,
    content,
    ticksOf: (run) => state.ticks.get(run),
  });
  const isAskable = (reminder: Parameters<typeof content.ask>[0]) => content.ask(reminder) !== undefined;
  const chosen = chooseDue(taken.reminders, state.shown, { ...moment, preferences, pageAids, isAskable });
  const shown = markShown(taken.reminders, chosen.fresh, now);
  const next = taken.reminders.map((each) => shown.changed.find((one) => isSameStep(one, each)) ?? each);
  const changed = next.filter((each) => !state.reminders.includes(each));
  const first = shown.first.flatMap((reminder) => content.ask(reminder) ?? []);
  const events = first.map(({ reminder, aid }) => ({
    type: 'reminder.delivered' as const,
    ...aboutReminder(reminder, aid.version),
    data: {},
  }));
  const isSame = changed.length === 0 && taken.taken === 0 && chosen.shown === state.shown;
  return {
    due: chosen.due.flatMap((reminder) => content.ask(reminder) ?? []),
    first,
    change: isSame ? undefined : { reminders: changed, shown: chosen.shown, taken: taken.taken, events },
  };
}
