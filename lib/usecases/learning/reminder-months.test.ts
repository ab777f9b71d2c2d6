import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReminderLife, unitOf } from '../../../tests/fixtures/reminder-life.ts';
import type { SnoozeUntil } from '../../domain/learning/reminder.ts';
import {
  addDays,
  DAY_MS,
  HOUR_MS,
  isWorking,
  MINUTE_MS,
  shiftOf,
  wallClock,
} from '../../domain/learning/reminder-calendar.ts';

const ZONES = [
  'Europe/Berlin',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'Pacific/Pago_Pago',
];
const UNITS = { refunds: [1, 3], takeover: [0, 2, 4] };
const STEPS = Object.entries(UNITS).flatMap(([unit, steps]) =>
  steps.map((step) => ({ aid: `aid-of-${unit}`, step: `step-${step}` })),
);

type Act = (life: ReminderLife) => unknown;

/** What people, clocks and machines do; each as a word about itself and an act. */
const acts: fc.Arbitrary<[string, Act]> = fc.oneof(
  fc
    .integer({ min: MINUTE_MS, max: 10 * DAY_MS })
    .map((ms): [string, Act] => [`time passes, or the machine sleeps: ${ms}`, (life) => (life.now += ms)]),
  fc
    .integer({ min: -900 * DAY_MS, max: 900 * DAY_MS })
    .map((ms): [string, Act] => [`the clock is set: ${ms}`, (life) => (life.now += ms)]),
  fc
    .integer({ min: -3 * HOUR_MS, max: 3 * HOUR_MS })
    .map((ms): [string, Act] => [`the clock is set a little: ${ms}`, (life) => (life.now += ms)]),
  fc.constantFrom(...ZONES).map((zone): [string, Act] => [`to ${zone}`, (life) => (life.zone = zone)]),
  fc
    .constantFrom(...Object.keys(UNITS))
    .map((unit): [string, Act] => [`passes ${unit}`, (life) => life.pass(`lesson-of-${unit}`)]),
  fc
    .constantFrom(...STEPS)
    .map(({ aid, step }): [string, Act] => [`uses ${step}`, (life) => life.use(aid, [step])]),
  fc
    .constantFrom(...STEPS)
    .map(({ aid, step }): [string, Act] => [`slips ${step}`, (life) => life.slip(aid, step)]),
  fc.tuple(fc.nat(1), fc.boolean()).map(([which, right]): [string, Act] => [
    `answers ${which} ${right}`,
    async (life) => {
      const asked = (await deliverChecked(life)).due[which];
      if (asked) await life.answer(asked.reminder, right);
    },
  ]),
  fc
    .tuple(fc.nat(1), fc.constantFrom<SnoozeUntil>('hour', 'tomorrow', 'page'))
    .map(([which, until]): [string, Act] => [
      `snoozes ${which} ${until}`,
      async (life) => {
        const asked = (await deliverChecked(life)).due[which];
        if (asked) await life.snooze(asked.reminder, until);
      },
    ]),
);

/** What each day, by the wall of that time, has brought: told apart from what the product keeps. */
const daysOf = new WeakMap<ReminderLife, Map<string, Set<string>>>();

async function deliverChecked(life: ReminderLife, pageAids: string[] = []) {
  const delivered = await life.deliver(pageAids);
  const moment = { now: life.now, zone: life.zone };
  const { due } = delivered;
  if (due.length > 0) expect(isWorking(moment, life.state.preferences.hours)).toBe(true);
  const days = daysOf.get(life) ?? new Map<string, Set<string>>();
  daysOf.set(life, days);
  const { day } = wallClock(moment);
  const today = days.get(day) ?? new Set();
  days.set(day, today);
  for (const { reminder } of due) today.add(`${reminder.aid} ${reminder.step} ${reminder.round}`);
  expect(today.size).toBeLessThanOrEqual(2);
  return delivered;
}

/** Whatever the clock and the zone are now, they stay; every day somebody works, looks, and answers rightly. */
async function liveOn(life: ReminderLife, days: number): Promise<void> {
  const { hours } = life.state.preferences;
  const start = wallClock({ now: life.now, zone: life.zone }).day;
  for (let ahead = 1; ahead <= days; ahead += 1) {
    const shift = shiftOf(addDays(start, ahead), hours, life.zone);
    if (!shift) continue;
    life.now = shift.from;
    for (const { reminder } of (await deliverChecked(life)).due) await life.answer(reminder, true);
  }
}

test('months of anything: never more than two a day, never outside the hours, never twice, never lost', async () => {
  const lives = fc.record({
    script: fc.array(fc.tuple(acts, fc.subarray(Object.keys(UNITS))), { maxLength: 40 }),
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    from: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    to: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  });
  await fc.assert(
    fc.asyncProperty(lives, async ({ script, days, from, to }) => {
      const life = new ReminderLife(
        '2026-03-20T09:00:00Z',
        Object.entries(UNITS).map(([unit, steps]) => unitOf(unit, steps)),
      );
      life.state = { ...life.state, preferences: { ...life.state.preferences, hours: { days, from, to } } };
      for (const [[, act], units] of script) {
        await act(life);
        await deliverChecked(
          life,
          units.map((unit) => `aid-of-${unit}`),
        );
      }
      const rounds = life.state.reminders.reduce((sum, { round }) => sum + round, 0);
      const delivered = life.events.filter(({ type }) => type === 'reminder.delivered');
      expect(delivered.length).toBeLessThanOrEqual(rounds);

      life.now += 5 * MINUTE_MS;
      await liveOn(life, 60);
      for (const { owed, state, dueAt } of life.state.reminders) {
        expect(owed).toBe(false);
        if (state === 'active') expect(dueAt - life.now).toBeLessThanOrEqual(365 * DAY_MS);
      }
      expect(life.state.signals).toEqual([]);
    }),
    { numRuns: Number(process.env.REMINDER_RUNS ?? 60) },
  );
}, 60_000);
