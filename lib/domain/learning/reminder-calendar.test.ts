import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  DAY_MS,
  HOUR_MS,
  instantOf,
  isWorking,
  MINUTE_MS,
  shiftOf,
  wallClock,
} from './reminder-calendar.ts';

const at = (text: string) => Date.parse(text);
const BERLIN = 'Europe/Berlin';

describe('the clock on the wall', () => {
  test.each([
    ['2026-05-01T22:30:00Z', BERLIN, '2026-05-02', 30],
    ['2026-05-01T22:30:00Z', 'America/New_York', '2026-05-01', 18 * 60 + 30],
    ['2026-05-01T22:30:00Z', 'Pacific/Kiritimati', '2026-05-02', 12 * 60 + 30],
    ['2026-05-01T22:30:00Z', 'Asia/Kathmandu', '2026-05-02', 4 * 60 + 15],
    ['2026-05-01T22:30:00Z', 'Etc/Unknown', '2026-05-01', 22 * 60 + 30],
  ])('at %s in %s shows %s, minute %i', (now, zone, day, minutes) => {
    expect(wallClock({ now: at(now), zone })).toEqual({ day, minutes });
  });

  test('shows a time that clocks leave out as much later as they are put forward', () => {
    expect(instantOf('2026-03-29', 2 * 60 + 30, BERLIN)).toBe(at('2026-03-29T01:30:00Z'));
  });

  test('shows a time twice: the first counts', () => {
    expect(instantOf('2026-10-25', 2 * 60 + 30, BERLIN)).toBe(at('2026-10-25T00:30:00Z'));
  });

  test('leads back to its instant, in any zone, save in the hours that come twice', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const minutes = fc.integer({ min: at('2000-01-01') / MINUTE_MS, max: at('2040-01-01') / MINUTE_MS });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const now = minute * MINUTE_MS;
        const shown = wallClock({ now, zone });
        const back = instantOf(shown.day, shown.minutes, zone);
        expect(wallClock({ now: back, zone })).toEqual(shown);
        expect(back).toBeLessThanOrEqual(now);
        expect(now - back).toBeLessThanOrEqual(DAY_MS);
      }),
    );
  });
});

test('days follow each other over ends of months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});

describe('working hours', () => {
  const office = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };
  const night = { days: [5], from: 22 * 60, to: 6 * 60 };
  const always = { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 };

  test.each([
    ['Friday at nine', '2026-05-01T07:00:00Z', office, true],
    ['Friday before nine', '2026-05-01T06:59:00Z', office, false],
    ['Friday at five', '2026-05-01T15:00:00Z', office, false],
    ['Saturday at noon', '2026-05-02T10:00:00Z', office, false],
    ['Friday night', '2026-05-01T20:00:00Z', night, true],
    ['the morning after', '2026-05-02T03:59:00Z', night, true],
    ['the morning before', '2026-05-01T03:00:00Z', night, false],
    ['the night after', '2026-05-02T20:30:00Z', night, false],
    ['at any time', '2026-05-03T01:00:00Z', always, true],
  ])('%s', (_, now, hours, works) => {
    expect(isWorking({ now: at(now), zone: BERLIN }, hours)).toBe(works);
  });

  test('a shift over the night in which clocks are put back is an hour longer', () => {
    const shift = shiftOf('2026-10-24', { ...night, days: [6] }, BERLIN);
    expect(shift && shift.to - shift.from).toBe(9 * HOUR_MS);
  });
});
