import type { EventDraft } from '../../contracts/event.ts';
import { answered, type Reminder, type SnoozeUntil, snoozed } from '../../domain/learning/reminder.ts';
import type { Moment } from '../../domain/learning/reminder-calendar.ts';
import { isSameStep, nextWorkingDay } from '../../domain/learning/reminder-plan.ts';
import type { ReminderState, ReminderStore } from '../ports/reminders.ts';

/** A question as it was before the person. */
export type Asked = {
  reminder: Pick<Reminder, 'aid' | 'step' | 'round'>;
  /** Version of the aid it was about. */
  version: number;
};

type Deps = { reminders: ReminderStore; moment(): Moment };

/** @returns the fields every event about a reminder carries */
export function aboutReminder({ unit, aid, step }: Pick<Reminder, 'unit' | 'aid' | 'step'>, version: number) {
  return { unit, version, aid, step };
}

/** Notes an answer. One that was given meanwhile on another surface stays the one that counts. */
export function answerReminder(asked: Asked, correct: boolean, deps: Deps): Promise<void> {
  const { now } = deps.moment();
  return settle(asked, deps.reminders, (reminder) => ({
    reminder: answered(reminder, correct ? 'right' : 'wrong', now),
    event: { type: 'reminder.answered', ...aboutReminder(reminder, asked.version), data: { correct } },
  }));
}

/** Puts a question off. */
export function snoozeReminder(asked: Asked, until: SnoozeUntil, deps: Deps): Promise<void> {
  const { now, zone } = deps.moment();
  return settle(asked, deps.reminders, (reminder, { preferences }) => ({
    reminder: snoozed(reminder, until, now, nextWorkingDay(now, preferences.hours, zone)),
    event: { type: 'reminder.snoozed', ...aboutReminder(reminder, asked.version), data: {} },
  }));
}

function settle(
  asked: Asked,
  reminders: ReminderStore,
  decide: (reminder: Reminder, state: ReminderState) => { reminder: Reminder; event: EventDraft },
): Promise<void> {
  return reminders.change((state) => {
    const current = state.reminders.find((each) => isSameStep(each, asked.reminder));
    if (current?.round !== asked.reminder.round) return undefined;
    const { reminder, event } = decide(current, state);
    return { reminders: [reminder], taken: 0, events: [event] };
  });
}
