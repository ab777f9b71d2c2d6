import type { OpaqueId } from '../../contracts/ids.ts';
import type { Reminder } from './reminder.ts';
import { type Day, isWorking, type Moment, wallClock } from './reminder-calendar.ts';
import { isSameStep } from './reminder-plan.ts';
import type { ReminderPreferences } from './reminder-preferences.ts';

/** That a reminder was before the person on a day. */
export type Shown = Pick<Reminder, 'aid' | 'step' | 'round'> & {
  /** The day as it was where the person was then. */
  day: Day;
  /** Ms since the epoch; never ahead of the clock. */
  at: number;
};

export type DeliverFrame = Moment & {
  preferences: ReminderPreferences;
  /** Aids of the page in front. */
  pageAids: readonly OpaqueId[];
  /** Whether there is a question for it on this device. */
  isAskable(reminder: Reminder): boolean;
};

const MOST_A_DAY = 2;
/** Enough to know how many there were on a day that comes again because a clock was set back. */
const SHOWN_KEPT = 120;

/**
 * Which reminders are before the person now: at most two a day, whatever clocks and time zones did in between.
 *
 * Of more than that, those of this page come first; then those that were shown on the fewest days, so that a question
 * that nobody answers does not keep all others from coming; then the one that has been due longest.
 *
 * @param shown what was shown so far, oldest first
 * @returns those, what is new in being shown today, and all that is to be kept as shown from now on: the same array
 *   where nothing changed
 */
export function chooseDue(
  reminders: readonly Reminder[],
  shown: Shown[],
  frame: DeliverFrame,
): { due: Reminder[]; fresh: Shown[]; shown: Shown[] } {
  const { now, zone, preferences, pageAids, isAskable } = frame;
  const kept = neverAhead(shown, now);
  const today = wallClock(frame).day;
  const isPaused = preferences.pausedUntil !== undefined && today < preferences.pausedUntil;
  if (isPaused || !isWorking(frame, preferences.hours)) return { due: [], fresh: [], shown: kept };

  const ofToday = kept.filter(({ day }) => day === today);
  // By another clock or in another zone these were of another day; people have had them within this one.
  const ofOtherDay = kept.filter(
    ({ day, at }) => day !== today && wallClock({ now: at, zone }).day === today,
  );
  const isOnPage = ({ aid }: Reminder) => pageAids.includes(aid);
  const placeIn = (list: readonly Shown[], reminder: Reminder) =>
    list.findIndex((each) => isSameRound(each, reminder));
  const ready = reminders.filter(
    (reminder) =>
      reminder.state === 'active' &&
      now >= (isOnPage(reminder) ? reminder.notBefore : reminder.dueAt) &&
      isAskable(reminder),
  );
  // In the order in which they came: what somebody is reading stays where it is.
  const before = ready
    .filter((reminder) => placeIn(ofToday, reminder) >= 0)
    .sort((a, b) => placeIn(ofToday, a) - placeIn(ofToday, b));
  const again = ready.filter(
    (reminder) => placeIn(ofToday, reminder) < 0 && placeIn(ofOtherDay, reminder) >= 0,
  );
  const others = ready
    .filter((reminder) => placeIn([...ofToday, ...ofOtherDay], reminder) < 0)
    .sort(
      (a, b) => Number(isOnPage(b)) - Number(isOnPage(a)) || a.shownDays - b.shownDays || a.dueAt - b.dueAt,
    );
  const had = new Set([...ofToday, ...ofOtherDay].map(({ aid, step, round }) => `${aid} ${step} ${round}`));
  const room = Math.max(0, MOST_A_DAY - had.size);
  const fresh = [...again, ...others.slice(0, room)].slice(0, Math.max(0, MOST_A_DAY - ofToday.length));
  const noted = fresh.map(({ aid, step, round }) => ({ aid, step, round, day: today, at: now }));
  return {
    due: [...before, ...fresh],
    fresh: noted,
    shown: noted.length > 0 ? [...kept, ...noted].slice(-SHOWN_KEPT) : kept,
  };
}

/** What a clock that was ahead has dated was now at the latest; stored so, since it is of today on one day only. */
function neverAhead(shown: Shown[], now: number): Shown[] {
  return shown.some(({ at }) => at > now)
    ? shown.map((each) => ({ ...each, at: Math.min(each.at, now) }))
    : shown;
}

function isSameRound(a: Shown, b: Pick<Reminder, 'aid' | 'step' | 'round'>): boolean {
  return isSameStep(a, b) && a.round === b.round;
}

/** What showing reminders makes of them; `first` are those that were not shown in their round before. */
export function markShown(
  reminders: readonly Reminder[],
  fresh: readonly Shown[],
  now: number,
): { changed: Reminder[]; first: Reminder[] } {
  const shownNow = reminders.filter((reminder) => fresh.some((each) => isSameRound(each, reminder)));
  return {
    changed: shownNow.map((reminder) => ({
      ...reminder,
      deliveredAt: reminder.deliveredAt ?? now,
      shownDays: reminder.shownDays + 1,
    })),
    first: shownNow.filter(({ deliveredAt }) => deliveredAt === undefined),
  };
}
