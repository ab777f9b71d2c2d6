import { beforeEach, describe, expect, test } from 'vitest';
import { AID, MONDAY, RefundLife } from '../../../tests/fixtures/refund-life.ts';
import { unitOf } from '../../../tests/fixtures/reminder-life.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/learning/reminder-calendar.ts';

let life: RefundLife;

/** The question of step 3 is answered rightly on the day it is due. */
async function settle() {
  await life.learn();
  life.now = life.reminder('step-3').dueAt;
  await life.deliver();
  await life.answer(life.reminder('step-3'), true);
}

beforeEach(() => {
  life = new RefundLife();
});

describe('the first question', () => {
  test('comes in working hours, three to seven days after the lesson', async () => {
    await life.learn();
    const { notBefore, dueAt } = life.reminder('step-3');
    expect(notBefore).toBe(Date.parse(MONDAY) + 3 * DAY_MS);
    expect(new Date(dueAt).toISOString()).toBe('2026-05-08T07:00:00.000Z');
    life.now = dueAt - 1;
    expect(await life.stepsDue()).toEqual([]);
    life.now = dueAt;
    expect(await life.stepsDue()).toEqual(['step-3']);
    expect(life.events).toEqual([
      { type: 'reminder.delivered', unit: 'refunds', version: 1, aid: AID, step: 'step-3', data: {} },
    ]);
  });

  test('comes from the third day on where the page has the aid', async () => {
    await life.learn();
    life.now = Date.parse(MONDAY) + 3 * DAY_MS;
    expect(await life.stepsDue()).toEqual([]);
    expect(await life.stepsDue([AID])).toEqual(['step-3']);
  });

  test('those of several steps are spread over days', async () => {
    life = new RefundLife([1, 3, 5]);
    await life.learn();
    const days = ['step-1', 'step-3', 'step-5'].map((step) =>
      new Date(life.reminder(step).dueAt).getUTCDate(),
    );
    expect(new Set(days).size).toBe(3);
    for (const day of days) expect([7, 8, 11]).toContain(day);
  });

  test('comes even where the step was used without an error', async () => {
    await life.learn();
    life.now += 2 * DAY_MS;
    life.use(AID, ['step-3']);
    life.now = Date.parse('2026-05-08T07:00:00Z');
    expect(await life.stepsDue()).toEqual(['step-3']);
  });

  test('a lesson that is passed again starts nothing anew', async () => {
    await settle();
    const before = life.reminder('step-3');
    life.pass('lesson-of-refunds');
    await life.deliver();
    expect(life.state.reminders).toEqual([before]);
  });

  test('a lesson whose aid is still on its way is waited for', async () => {
    life.isContentComplete = false;
    const [taught] = life.taught.splice(0);
    await life.learn();
    expect(life.state.signals).toHaveLength(1);
    if (taught) life.taught.push(taught);
    await life.deliver();
    expect(life.state).toMatchObject({ signals: [], reminders: [{ step: 'step-3' }] });
  });

  test('a step that is no high risk any more is not asked', async () => {
    await life.learn();
    life.taught.splice(0, 1, unitOf('refunds', []));
    life.now = life.reminder('step-3').dueAt;
    expect(await life.stepsDue()).toEqual([]);
  });
});

describe('answers', () => {
  test('a right one brings the next question later than a wrong one', async () => {
    const hours = { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 0 };
    life.state = { ...life.state, preferences: { ...life.state.preferences, hours } };
    await settle();
    const { dueAt, setAt, notBefore } = life.reminder('step-3');
    expect(dueAt - setAt).toBeGreaterThan(7 * DAY_MS);
    expect(notBefore).toBeLessThan(dueAt);
    life.now = dueAt + HOUR_MS;
    expect(await life.stepsDue()).toEqual(['step-3']);
    await life.answer(life.reminder('step-3'), false);
    const again = life.reminder('step-3');
    expect(again.dueAt - again.setAt).toBeLessThanOrEqual(3 * DAY_MS);
    expect(life.eventTypes).toEqual([
      'reminder.delivered',
      'reminder.answered',
      'reminder.delivered',
      'reminder.answered',
    ]);
  });

  test('two surfaces answer one question: the first one counts', async () => {
    await life.learn();
    life.now = life.reminder('step-3').dueAt;
    const [asked] = (await life.deliver()).due;
    if (!asked) throw new Error('nothing is due');
    await life.answer(asked.reminder, true);
    const answered = life.reminder('step-3');
    await life.answer(asked.reminder, false);
    await life.snooze(asked.reminder, 'hour');
    expect(life.reminder('step-3')).toEqual(answered);
    expect(life.eventTypes).toEqual(['reminder.delivered', 'reminder.answered']);
  });
});

describe('snoozed', () => {
  beforeEach(async () => {
    await life.learn();
    life.now = life.reminder('step-3').dueAt;
    await life.deliver();
  });

  test('for an hour', async () => {
    await life.snooze(life.reminder('step-3'), 'hour');
    expect(await life.stepsDue([AID])).toEqual([]);
    life.now += HOUR_MS;
    expect(await life.stepsDue()).toEqual(['step-3']);
    expect(life.eventTypes).toEqual(['reminder.delivered', 'reminder.snoozed']);
  });

  test('until tomorrow: from a Friday until Monday', async () => {
    await life.snooze(life.reminder('step-3'), 'tomorrow');
    life.now = Date.parse('2026-05-11T06:59:00Z');
    expect(await life.stepsDue([AID])).toEqual([]);
    life.now = Date.parse('2026-05-11T07:00:00Z');
    expect(await life.stepsDue()).toEqual(['step-3']);
  });

  test('until the next page that has the aid, or a week', async () => {
    await life.snooze(life.reminder('step-3'), 'page');
    life.now += 2 * HOUR_MS;
    expect(await life.stepsDue()).toEqual([]);
    expect(await life.stepsDue([AID])).toEqual(['step-3']);
    life.now += 7 * DAY_MS;
    expect(await life.stepsDue()).toEqual(['step-3']);
  });
});

describe('use of the step', () => {
  test('without an error counts as a recall', async () => {
    await settle();
    const { dueAt } = life.reminder('step-3');
    life.now = dueAt - DAY_MS;
    life.use(AID, ['step-1', 'step-3']);
    await life.deliver();
    expect(life.reminder('step-3').dueAt).toBeGreaterThan(dueAt + 7 * DAY_MS);
  });

  test('counts once, however often the run is completed, and not where the step was not ticked', async () => {
    await settle();
    life.now += 2 * DAY_MS;
    life.use(AID, ['step-3'], 'run-1');
    life.use(AID, ['step-3'], 'run-1');
    life.use(AID, ['step-1']);
    await life.deliver();
    expect(life.reminder('step-3').errorFree).toBe(1);
  });

  test('with a slip is asked about the day after, whatever use follows', async () => {
    await settle();
    life.now += 2 * DAY_MS;
    const slippedAt = life.now;
    life.slip(AID, 'step-3', 'run-1');
    life.now += MINUTE_MS;
    life.use(AID, ['step-3'], 'run-1');
    life.use(AID, ['step-3'], 'run-2');
    await life.deliver();
    expect(life.reminder('step-3')).toMatchObject({ owed: true, dueAt: slippedAt + DAY_MS });
  });

  test('a slip that is taken back within seconds never was', async () => {
    await settle();
    const before = life.reminder('step-3');
    const report = life.slip(AID, 'step-3');
    life.now += 5_000;
    await life.deliver();
    expect(life.state.signals).toHaveLength(1);
    life.withdraw(report);
    await life.deliver();
    expect(life.reminder('step-3')).toEqual(before);
    expect(life.state.signals).toEqual([]);
  });

  test('for long without an error retires it; a slip brings it back', async () => {
    await settle();
    for (let uses = 0; uses < 20 && life.reminder('step-3').state === 'active'; uses += 1) {
      life.now = life.reminder('step-3').dueAt;
      life.use(AID, ['step-3']);
      await life.deliver();
    }
    expect(life.reminder('step-3').state).toBe('retired');
    life.now += 400 * DAY_MS;
    expect(await life.stepsDue([AID])).toEqual([]);
    life.slip(AID, 'step-3');
    life.now += 3 * DAY_MS;
    await life.deliver();
    expect(life.reminder('step-3')).toMatchObject({ state: 'active', owed: true });
  });
});
