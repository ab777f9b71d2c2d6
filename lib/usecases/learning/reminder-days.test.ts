import { beforeEach, describe, expect, test } from 'vitest';
import { AID, MONDAY, RefundLife } from '../../../tests/fixtures/refund-life.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/learning/reminder-calendar.ts';

let life: RefundLife;

beforeEach(() => {
  life = new RefundLife();
});

describe('the day', () => {
  beforeEach(async () => {
    life = new RefundLife([1, 2, 3, 4, 5]);
    await life.learn();
    life.now = Date.parse('2026-05-12T07:00:00Z');
  });

  test('brings two, and two others the next day, if these are not answered', async () => {
    const first = await life.stepsDue();
    expect(first).toHaveLength(2);
    life.now += 4 * HOUR_MS;
    expect(await life.stepsDue()).toEqual(first);
    life.now += DAY_MS;
    const second = await life.stepsDue();
    expect(second).toHaveLength(2);
    expect(second).not.toEqual(expect.arrayContaining([first[0]]));
  });

  test('brings nothing outside working hours or while paused', async () => {
    life.now = Date.parse('2026-05-12T15:00:00Z');
    expect(await life.stepsDue([AID])).toEqual([]);
    const { preferences } = life.state;
    life.state = { ...life.state, preferences: { ...preferences, pausedUntil: '2026-05-14' } };
    life.now = Date.parse('2026-05-13T10:00:00Z');
    expect(await life.stepsDue([AID])).toEqual([]);
    life.now = Date.parse('2026-05-14T10:00:00Z');
    expect(await life.stepsDue()).toHaveLength(2);
  });

  test('comes again in another time zone: no more than two', async () => {
    life.zone = 'Pacific/Auckland';
    life.now = Date.parse('2026-05-12T21:30:00Z');
    expect(await life.stepsDue()).toHaveLength(2);
    for (const { step } of life.state.shown) await life.answer(life.reminder(step), true);
    life.zone = 'America/Los_Angeles';
    life.now += 30 * MINUTE_MS;
    expect(await life.stepsDue()).toEqual([]);
  });

  test('comes again because the clock is set back: no more than two, and the next day as ever', async () => {
    expect(await life.stepsDue()).toHaveLength(2);
    for (const { step } of life.state.shown) await life.answer(life.reminder(step), true);
    life.now -= 2 * HOUR_MS;
    expect(await life.stepsDue()).toEqual([]);
    life.now = Date.parse('2026-05-13T07:00:00Z');
    expect(await life.stepsDue()).toHaveLength(2);
  });
});

describe('clocks', () => {
  test('a machine that slept for weeks brings what was due, two a day', async () => {
    life = new RefundLife([1, 3, 5]);
    await life.learn();
    life.now = Date.parse('2026-07-15T10:00:00Z');
    expect(await life.stepsDue()).toHaveLength(2);
    expect(life.eventTypes).toEqual(['reminder.delivered', 'reminder.delivered']);
  });

  test('a clock that was years ahead loses nothing once it is right', async () => {
    life.now = Date.parse('2031-01-06T10:00:00Z');
    await life.learn();
    life.now = Date.parse(MONDAY);
    await life.deliver();
    expect(life.reminder('step-3').notBefore).toBe(Date.parse(MONDAY) + 3 * DAY_MS);
    life.now = Date.parse(MONDAY) + 8 * DAY_MS;
    expect(await life.stepsDue()).toEqual(['step-3']);
  });

  test('what a clock that was ahead has shown takes the place of one day only', async () => {
    life = new RefundLife([1, 2, 3, 4, 5]);
    await life.learn();
    life.now = Date.parse('2031-01-06T10:00:00Z');
    expect(await life.stepsDue()).toHaveLength(2);
    life.now = Date.parse('2026-05-12T10:00:00Z');
    expect(await life.stepsDue()).toHaveLength(2);
    for (const { step } of life.state.shown) await life.answer(life.reminder(step), true);
    expect(await life.stepsDue()).toEqual([]);
    life.now = Date.parse('2026-05-13T10:00:00Z');
    expect(await life.stepsDue()).toHaveLength(2);
  });

  test('summer time begins and ends: nine is nine', async () => {
    life = new RefundLife([3], '2026-10-19T09:00:00Z');
    life.state = {
      ...life.state,
      preferences: { ...life.state.preferences, hours: { days: [1], from: 9 * 60, to: 17 * 60 } },
    };
    await life.learn();
    expect(new Date(life.reminder('step-3').dueAt).toISOString()).toBe('2026-10-26T08:00:00.000Z');
  });
});
