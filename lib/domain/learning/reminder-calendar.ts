/** A calendar day where the person is: `2026-05-01`. Days compare as texts. */
export type Day = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Where and when somebody is. */
export type Moment = {
  /** Ms since the epoch, as the device's clock says. */
  now: number;
  /** IANA name of the person's own time zone. */
  zone: string;
};

/** When somebody works, by the clock on the wall. */
export type WorkingHours = {
  /** Days of the week, 0 Sunday to 6 Saturday; a shift belongs to the day it begins on. */
  days: readonly number[];
  /** Minutes after midnight. An end that is not behind the beginning lies on the next day. */
  from: number;
  to: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? newFormat(zone);
  formats.set(zone, format);
  return format;
}

function newFormat(zone: string): Intl.DateTimeFormat {
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' };
  const options = { ...fields, calendar: 'gregory', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone } as Intl.DateTimeFormatOptions);
  } catch {
    // Browsers that cannot tell where they are say `Etc/Unknown`, which is no zone.
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' } as Intl.DateTimeFormatOptions);
  }
}

/** What the clock on the wall shows: its day, and minutes after midnight. */
export function wallClock({ now, zone }: Moment): { day: Day; minutes: number } {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  const day = `${String(parts.year).padStart(4, '0')}-${parts.month}-${parts.day}`;
  return { day, minutes: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** The day that is `count` days later. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The instant at which the clock on the wall shows a time; the first, where it shows it twice. A time that is left out
 * when clocks are put forward is taken as much later as they are put.
 *
 * @param minutes after midnight
 * @returns ms since the epoch
 */
export function instantOf(day: Day, minutes: number, zone: string): number {
  const wall = Date.parse(day) + minutes * MINUTE_MS;
  const shows = (now: number) => {
    const shown = wallClock({ now, zone });
    return Date.parse(shown.day) + shown.minutes * MINUTE_MS;
  };
  const candidates = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - (shows(near) - near));
  const exact = candidates.filter((candidate) => shows(candidate) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

function worksOn(day: Day, { days }: WorkingHours): boolean {
  return days.includes(new Date(Date.parse(day)).getUTCDay());
}

/** Whether somebody works now. */
export function isWorking(moment: Moment, hours: WorkingHours): boolean {
  const { day, minutes } = wallClock(moment);
  const isBehindStart = minutes >= hours.from;
  const isBeforeEnd = minutes < hours.to;
  if (hours.from < hours.to) return isBehindStart && isBeforeEnd && worksOn(day, hours);
  return (isBehindStart && worksOn(day, hours)) || (isBeforeEnd && worksOn(addDays(day, -1), hours));
}

/** The shift that begins on a day, in ms since the epoch; `undefined` where none does. */
export function shiftOf(
  day: Day,
  hours: WorkingHours,
  zone: string,
): { from: number; to: number } | undefined {
  if (!worksOn(day, hours)) return undefined;
  const lastDay = hours.from < hours.to ? day : addDays(day, 1);
  return { from: instantOf(day, hours.from, zone), to: instantOf(lastDay, hours.to, zone) };
}
