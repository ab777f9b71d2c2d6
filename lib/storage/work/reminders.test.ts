import { expect, onTestFinished, test } from 'vitest';
import { browserPorts, freshAccount } from '../../../tests/fixtures/device-ports.ts';
import type { EventDraft } from '../../contracts/event.ts';
import { newReminder } from '../../domain/learning/reminder.ts';
import { openWork } from '../open.ts';
import { whenOpen } from '../when-open.ts';
import { reminderStore } from './reminders.ts';
import { workDb } from './schema.ts';
import { workStore } from './work-store.ts';
import { workWriter } from './work-writer.ts';

const AT = Date.parse('2026-05-04T09:00:00Z');
const about = { aid: 'refund-aid', step: 'pay', unit: 'refunds', lesson: 'refund-lesson' };
const reminder = newReminder(about, AT, { notBefore: AT + 1, dueAt: AT + 2 });
const delivered: EventDraft = {
  type: 'reminder.delivered',
  unit: 'refunds',
  version: 1,
  aid: 'refund-aid',
  step: 'pay',
  data: {},
};
const passed = (isPassed: boolean): EventDraft => ({
  type: 'lesson.completed',
  unit: 'refunds',
  version: 1,
  lesson: 'refund-lesson',
  data: { passed: isPassed, score: 1, durationMs: 1 },
});
const help: EventDraft = { type: 'help.requested', data: {} };

function open(account = freshAccount()) {
  const db = workDb(account.workspace.id);
  onTestFinished(() => db.close());
  const identity = { install: account.install, actor: account.actor, team: account.team.id };
  const deps = { identity, ...browserPorts(account.install) };
  const opened = openWork(db);
  const writer = workWriter(db, opened, deps);
  return {
    account,
    db,
    work: workStore(db, opened, writer, deps),
    reminders: reminderStore(db, whenOpen(opened), writer.write),
  };
}

test('reminders, what was shown, and their events are stored together and come back', async () => {
  const { account, reminders } = open();
  const shown = [{ aid: 'refund-aid', step: 'pay', round: 1, day: '2026-05-08', at: AT }];
  await reminders.change(() => ({ reminders: [reminder], shown, taken: 0, events: [delivered] }));
  const again = open(account);
  expect(await again.reminders.state()).toMatchObject({ reminders: [reminder], shown, signals: [] });
  expect(await again.work.outbox(9)).toMatchObject([delivered]);
});

test('a failure in the middle leaves neither state nor event', async () => {
  const { work, reminders } = open();
  const unstorable = { ...reminder, step: (() => '') as never };
  const change = { reminders: [reminder, unstorable], taken: 0, events: [delivered] };
  await expect(reminders.change(() => change)).rejects.toThrow();
  expect((await reminders.state()).reminders).toEqual([]);
  expect(await work.outbox(9)).toEqual([]);
});

test('events that bear on reminders wait beside the outbox until they are taken in, whatever is sent', async () => {
  const { account, work, reminders } = open();
  const events = await work.record([passed(false), help, passed(true)]);
  await work.settle(events.map(({ id }) => ({ id, verdict: 'stored' as const })));
  const again = open(account).reminders;
  expect((await again.state()).signals).toMatchObject([
    { kind: 'none' },
    { kind: 'passed', lesson: 'refund-lesson' },
  ]);
  await reminders.change(() => ({ reminders: [reminder], taken: 2, events: [] }));
  expect((await again.state()).signals).toEqual([]);
});

test('two contexts that take in at once: one finds nothing left', async () => {
  const first = open();
  const second = open(first.account);
  await first.work.record([passed(true)]);
  const found: number[] = [];
  const takeIn = (store: typeof first.reminders) =>
    store.change(({ signals }) => {
      found.push(signals.length);
      return { reminders: [], taken: signals.length, events: [] };
    });
  await Promise.all([takeIn(first.reminders), takeIn(second.reminders)]);
  expect(found.toSorted()).toEqual([0, 1]);
});

test('a completed run tells when its steps were ticked', async () => {
  const { work, reminders } = open();
  const run = {
    id: 'run-1',
    aid: 'refund-aid',
    unit: 'refunds',
    version: 1,
    rule: undefined,
    recordKey: 'ticket|1',
    openedAt: '2026-05-04T09:00:00.000Z',
    completedAt: '2026-05-04T09:05:00.000Z',
    checked: { pay: '2026-05-04T09:04:00.000Z' },
  };
  const completed: EventDraft = {
    type: 'aid.completed',
    ...{ unit: 'refunds', version: 1, aid: 'refund-aid', run: 'run-1' },
    data: { durationMs: 1, stepsDone: 1, stepsTotal: 1 },
  };
  await work.changeRun('refund-aid', 'ticket|1', () => ({ run: run as never, events: [completed] }));
  const { signals, ticks } = await reminders.state();
  expect(signals).toMatchObject([{ kind: 'completed', run: 'run-1' }]);
  expect(ticks.get('run-1')).toEqual(run.checked);
});

test('rows that cannot be read count as none, and preferences as the default', async () => {
  const { db, reminders } = open();
  await reminders.change(() => ({ reminders: [reminder], taken: 0, events: [] }));
  await db.table('reminders').toCollection().modify({ memory: 'good' });
  await db.table('meta').put({ key: 'reminder-preferences', hours: 'never' });
  await db.table('meta').put({ key: 'reminders-shown', shown: 7 });
  await db.table('signals').add({ type: 'aid.completed', occurredAt: 'yesterday' });
  expect(await reminders.state()).toMatchObject({
    reminders: [],
    shown: [],
    signals: [{ kind: 'none' }],
    preferences: { hours: { days: [1, 2, 3, 4, 5], from: 540, to: 1020 } },
  });
});
