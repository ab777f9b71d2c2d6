import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueFrom } from './due.ts';

const at = (now: string, timeZone = 'UTC') => ({ now: new Date(now), timeZone });

describe('how near a due date is', () => {
  test.each([
    ['in an hour', '2026-03-10T10:00:00Z', at('2026-03-10T09:00:00Z'), 'soon', 0],
    ['an hour ago', '2026-03-10T08:00:00Z', at('2026-03-10T09:00:00Z'), 'overdue', 0],
    ['at this moment', '2026-03-10T09:00:00Z', at('2026-03-10T09:00:00Z'), 'soon', 0],
    ['last night', '2026-03-09T23:00:00Z', at('2026-03-10T09:00:00Z'), 'overdue', -1],
    ['in a week', '2026-03-17T23:00:00Z', at('2026-03-10T09:00:00Z'), 'soon', 7],
    ['in more than a week', '2026-03-18T00:00:00Z', at('2026-03-10T09:00:00Z'), 'later', 8],
    // 18:00 there on the 9th; the date begins at midnight there, not in Greenwich.
    [
      'tonight in California',
      '2026-03-10T05:00:00Z',
      at('2026-03-10T01:00:00Z', 'America/Los_Angeles'),
      'soon',
      0,
    ],
    ['tomorrow in Tokyo', '2026-03-09T15:00:00Z', at('2026-03-09T14:59:00Z', 'Asia/Tokyo'), 'soon', 1],
    // The day on which clocks go forward has 23 hours, and is one day all the same.
    [
      'over a night without its hour',
      '2026-03-30T00:30:00Z',
      at('2026-03-28T23:30:00Z', 'Europe/Berlin'),
      'soon',
      1,
    ],
  ])('%s', (_, dueBy, here, state, days) => {
    expect(dueFrom(dueBy, here)).toEqual({ at: dueBy, state, days });
  });

  test('is overdue from the moment on, and never counts its days against the clock', () => {
    const instant = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Pacific/Apia',
    );
    fc.assert(
      fc.property(instant, instant, zone, (due, now, timeZone) => {
        const { state, days } = dueFrom(due.toISOString(), { now, timeZone });
        expect(state === 'overdue').toBe(due < now);
        expect(Number.isInteger(days)).toBe(true);
        expect(due < now ? days <= 0 : days >= 0).toBe(true);
      }),
    );
  });
});
