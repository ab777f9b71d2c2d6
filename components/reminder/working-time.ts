import { wordsLocale } from '../ui/words-locale.ts';

/** Days of the week from Monday, 0 Sunday to 6 Saturday. */
export const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 0];

/** A Sunday, from which the days of a week are counted. */
const SUNDAY = Date.UTC(2026, 0, 4);
const DAY_MS = 86_400_000;
const HOUR = 60;

/** @returns `Mon` or `Monday`, in the language of the surface */
export function weekdayName(day: number, length: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(wordsLocale(), { weekday: length, timeZone: 'UTC' });
  return format.format(SUNDAY + day * DAY_MS);
}

/** @returns `09:00`, as fields of time take it */
export function toTimeField(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`;
}

/** @returns minutes after midnight; `undefined` while the field is being filled in */
export function fromTimeField(value: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(value) ?? [];
  return hours === undefined ? undefined : Number(hours) * HOUR + Number(minutes);
}
