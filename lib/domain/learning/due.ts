const DAY = 24 * 60 * 60 * 1000;

/** How many days before it is due a lesson counts as due soon. */
const SOON = 7;

/** The moment by which something is judged, and where the person is: days begin and end there. */
export type Here = { now: Date /** IANA name: `Europe/Berlin`. */; timeZone: string };

/**
 * How near a due date is. `days` counts midnights in the person's time zone from now to it: 0 is today, 1 tomorrow, -1
 * yesterday.
 */
export type Due = { at: string; state: 'overdue' | 'soon' | 'later'; days: number };

/**
 * @param dueBy UTC instant, ISO 8601
 */
export function dueFrom(dueBy: string, here: Here): Due {
  const due = new Date(dueBy);
  const days = dayNumber(due, here.timeZone) - dayNumber(here.now, here.timeZone);
  const state = due < here.now ? 'overdue' : days <= SOON ? 'soon' : 'later';
  return { at: dueBy, state, days };
}

/** Days since 1970 of the calendar day that an instant falls on in a time zone. */
function dayNumber(instant: Date, timeZone: string): number {
  const parts = calendarIn(timeZone).formatToParts(instant);
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than asking it a hundred times. */
function calendarIn(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  calendars.set(timeZone, made);
  return made;
}
