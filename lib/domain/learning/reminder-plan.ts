import type { Aid } from '../../contracts/aid.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import { type AskWindow, newReminder, type Reminder } from './reminder.ts';
import { addDays, DAY_MS, type Day, shiftOf, type WorkingHours, wallClock } from './reminder-calendar.ts';

/** The first question comes within these days of the lesson. */
const FIRST_FROM_MS = 3 * DAY_MS;
const FIRST_TO_MS = 7 * DAY_MS;

type Completed = { lesson: OpaqueId; aid: Aid; at: number };
type Plan = { existing: readonly Reminder[]; hours: WorkingHours; zone: string };

/** Whether two reminders are of one step. */
export function isSameStep(a: Pick<Reminder, 'aid' | 'step'>, b: Pick<Reminder, 'aid' | 'step'>): boolean {
  return a.aid === b.aid && a.step === b.step;
}

/**
 * Reminders for the high-risk steps of the aid of a lesson that was passed, spread over the days on which fewest come.
 *
 * @returns those that are not there yet: taking a lesson again starts nothing anew
 */
export function planReminders({ lesson, aid, at }: Completed, { existing, hours, zone }: Plan): Reminder[] {
  if (aid.kind !== 'checklist') return [];
  const planned: Reminder[] = [];
  for (const { id: step } of aid.steps.filter(({ highRisk }) => highRisk)) {
    const about = { aid: aid.id, step, unit: aid.unit, lesson };
    if (existing.some((reminder) => isSameStep(reminder, about))) continue;
    const load = loadByDay([...existing, ...planned], zone);
    planned.push(newReminder(about, at, firstWindow(at, load, hours, zone)));
  }
  return planned;
}

function loadByDay(reminders: readonly Reminder[], zone: string): Map<Day, number> {
  const load = new Map<Day, number>();
  for (const { state, dueAt } of reminders) {
    if (state === 'retired') continue;
    const { day } = wallClock({ now: dueAt, zone });
    load.set(day, (load.get(day) ?? 0) + 1);
  }
  return load;
}

/** The day on which fewest come, and of these the one nearest to the middle: pages with the aid have till then. */
function firstWindow(
  at: number,
  load: ReadonlyMap<Day, number>,
  hours: WorkingHours,
  zone: string,
): AskWindow {
  const from = at + FIRST_FROM_MS;
  const to = at + FIRST_TO_MS;
  const middle = (from + to) / 2;
  const starts = shiftsWithin(from, to, hours, zone).map((start) => ({
    start,
    load: load.get(wallClock({ now: start, zone }).day) ?? 0,
    off: Math.abs(start - middle),
  }));
  const [best] = starts.sort((a, b) => a.load - b.load || a.off - b.off || a.start - b.start);
  // Nobody works in that time: whenever they do next.
  return { notBefore: from, dueAt: best?.start ?? to };
}

/** @returns when each shift begins that lies, with a part at least, in a span of time; not before the span does */
function shiftsWithin(from: number, to: number, hours: WorkingHours, zone: string): number[] {
  const starts: number[] = [];
  const last = wallClock({ now: to, zone }).day;
  // A shift of the night before may reach into the first day.
  for (let day = addDays(wallClock({ now: from, zone }).day, -1); day <= last; day = addDays(day, 1)) {
    const shift = shiftOf(day, hours, zone);
    const start = Math.max(from, shift?.from ?? 0);
    if (shift && start < shift.to && start <= to) starts.push(start);
  }
  return starts;
}

/**
 * When the next day of work begins.
 *
 * @returns ms since the epoch; where somebody never works, the same time tomorrow
 */
export function nextWorkingDay(now: number, hours: WorkingHours, zone: string): number {
  const today = wallClock({ now, zone }).day;
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const shift = shiftOf(addDays(today, ahead), hours, zone);
    if (shift) return shift.from;
  }
  return now + DAY_MS;
}
