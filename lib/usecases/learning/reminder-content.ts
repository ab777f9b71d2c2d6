import type { Aid } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Lesson } from '../../contracts/lesson.ts';
import type { Reminder } from '../../domain/learning/reminder.ts';
import type { KnownContent } from '../../domain/learning/reminder-absorb.ts';
import { questionFor, type ReminderQuestion, remindedStep } from '../../domain/learning/reminder-question.ts';
import type { ContentStore } from '../ports/content-store.ts';
import type { ReminderState } from '../ports/reminders.ts';

export type ReadContent = Pick<ContentStore, 'aids' | 'lessons' | 'units' | 'mark'>;

/** A reminder with what it asks and what it is about. */
export type DueReminder = {
  reminder: Reminder;
  aid: Aid;
  step: NonNullable<ReturnType<typeof remindedStep>>;
  asked: ReminderQuestion;
};

export type ReminderContent = KnownContent & {
  /** `undefined` where this device has no question for it. */
  ask(reminder: Reminder): DueReminder | undefined;
};

const byId = <T extends { id: OpaqueId }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Reads all that a state of reminders speaks of. */
export async function readReminderContent(
  { reminders, signals }: ReminderState,
  content: ReadContent,
): Promise<ReminderContent> {
  const passed = signals.flatMap((signal) => (signal.kind === 'passed' ? signal.lesson : []));
  const slips = signals.flatMap((signal) => (signal.kind === 'slip' ? signal.aid : []));
  const wantedLessons = unique([...reminders.map(({ lesson }) => lesson), ...passed]);
  // Before the rest: content that becomes whole in between is looked for once more the next time.
  const { complete } = await content.mark();
  const lessons = byId(await content.lessons(wantedLessons));
  const units = byId(await content.units(unique([...lessons.values()].map(({ unit }) => unit))));
  const aidOf = ({ unit }: Lesson) => units.get(unit)?.aid;
  const ofLessons = [...lessons.values()].flatMap((lesson) => aidOf(lesson) ?? []);
  const wantedAids = unique([...reminders.map(({ aid }) => aid), ...slips, ...ofLessons]);
  const aids = byId(await content.aids(wantedAids));

  const lookedFor = new Set([...wantedLessons, ...wantedAids]);
  const isThere = (id: OpaqueId) => {
    const lesson = lessons.get(id);
    return aids.has(id) || (lesson !== undefined && aids.has(aidOf(lesson) ?? ''));
  };
  return {
    aid: (id) => aids.get(id),
    aidOfLesson(id) {
      const lesson = lessons.get(id);
      return lesson && aids.get(aidOf(lesson) ?? '');
    },
    isOpen: (id) => !lookedFor.has(id) || (!complete && !isThere(id)),
    ask(reminder) {
      const aid = aids.get(reminder.aid);
      const step = remindedStep(aid, reminder.step);
      const asked = questionFor(aid, lessons.get(reminder.lesson), reminder);
      return aid && step && asked && { reminder, aid, step, asked };
    },
  };
}

function unique(ids: readonly OpaqueId[]): OpaqueId[] {
  return [...new Set(ids)];
}
