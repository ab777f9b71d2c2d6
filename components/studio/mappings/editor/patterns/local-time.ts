/**
 * An instant as a field for local date and time holds it.
 *
 * @param instant in UTC, ISO 8601
 * @param offsetMinutes how far local time is behind UTC then; absent: as on this device
 */
export function localTime(instant: string | undefined, offsetMinutes?: number): string {
  if (instant === undefined) return '';
  const date = new Date(instant);
  const offset = offsetMinutes ?? date.getTimezoneOffset();
  return new Date(date.getTime() - offset * 60_000).toISOString().slice(0, 16);
}

/** What a field for local date and time holds, as an instant in UTC; `undefined` where it is empty or half typed. */
export function instantOf(local: string): string | undefined {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
