import { liveQuery } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { browserPorts, freshAccount, localMark } from '../../../tests/fixtures/device-ports.ts';
import { type EventDraft, eventSchema } from '../../contracts/event.ts';
import type { AidRun, RunChange } from '../../usecases/ports/work-store.ts';
import { openWork } from '../open.ts';
import { workDb } from './schema.ts';
import { workStore } from './work-store.ts';
import { workWriter } from './work-writer.ts';

const help: EventDraft = { type: 'help.requested', data: {} };
const on = { unit: 'refunds', version: 1, aid: 'refund-aid', run: 'run-1' };
const opened: EventDraft = { ...on, type: 'aid.opened', data: {} };

function open(account = freshAccount()) {
  const db = workDb(account.workspace.id);
  onTestFinished(() => db.close());
  const identity = { install: account.install, actor: account.actor, team: account.team.id };
  const deps = { identity, ...browserPorts(account.install) };
  const opening = openWork(db);
  const store = workStore(db, opening, workWriter(db, opening, deps), deps);
  return { account, db, store };
}

function runOf(over: Partial<AidRun> = {}): AidRun {
  return {
    id: 'run-1',
    aid: 'refund-aid',
    unit: 'refunds',
    version: 1,
    rule: undefined,
    recordKey: 'zendesk|acme.zendesk.com|ticket|1',
    openedAt: '2026-05-01T08:00:00.000Z',
    completedAt: undefined,
    checked: {},
    skipped: {},
    seen: {},
    notes: {},
    path: [],
    reports: [],
    worked: undefined,
    ...over,
  };
}
const changeTo =
  (run: AidRun, events: EventDraft[] = [opened]) =>
  (): RunChange => ({ run, events });

test('a run and its events are stored together and come back', async () => {
  const { account, store } = open();
  const run = runOf();
  expect(await store.run(run.aid, run.recordKey)).toBeUndefined();
  expect(await store.changeRun(run.aid, run.recordKey, changeTo(run))).toEqual(run);
  const ticked = runOf({ checked: { 'step-1': '2026-05-01T08:01:00.000Z' } });
  await store.changeRun(run.aid, run.recordKey, changeTo(ticked, []));
  const again = open(account).store;
  expect(await again.run(run.aid, run.recordKey)).toEqual(ticked);
  expect(await again.run(run.aid, 'zendesk|acme.zendesk.com|ticket|2')).toBeUndefined();
  const events = await again.outbox(10);
  expect(events).toMatchObject([{ ...opened, seq: 1, install: account.install, actor: account.actor }]);
  for (const event of events) expect(eventSchema.safeParse(event).success).toBe(true);
});

test('deciding to change nothing changes nothing', async () => {
  const { store } = open();
  const run = runOf();
  await store.changeRun(run.aid, run.recordKey, changeTo(run));
  expect(await store.changeRun(run.aid, run.recordKey, () => undefined)).toEqual(run);
  expect(await store.outbox(10)).toHaveLength(1);
});

test('the newest run is the one opened last, whatever the clock said', async () => {
  const { store } = open();
  const first = runOf({ completedAt: '2026-05-01T08:10:00.000Z' });
  await store.changeRun(first.aid, first.recordKey, changeTo(first));
  const second = runOf({ id: 'run-2', openedAt: '2026-04-30T08:00:00.000Z' });
  await store.changeRun(first.aid, first.recordKey, changeTo(second));
  expect(await store.run(first.aid, first.recordKey)).toEqual(second);
});

test('a failure in the middle leaves neither state nor event, and no gap', async () => {
  const { store } = open();
  const run = runOf();
  const failing = store.changeRun(run.aid, run.recordKey, () => {
    throw new Error('decided to fail');
  });
  await expect(failing).rejects.toThrow('decided to fail');
  // A function cannot be stored: the event is written, then the run fails and takes the event with it.
  const unstorable = { ...run, checked: { step: (() => '') as unknown as string } };
  await expect(store.changeRun(run.aid, run.recordKey, changeTo(unstorable))).rejects.toThrow();
  const unstorableEvent = { ...opened, data: { run: () => '' } } as unknown as EventDraft;
  await expect(store.changeRun(run.aid, run.recordKey, changeTo(run, [unstorableEvent]))).rejects.toThrow();
  expect(await store.run(run.aid, run.recordKey)).toBeUndefined();
  expect(await store.outbox(10)).toEqual([]);
  await store.record([help]);
  expect((await store.outbox(10)).map(({ seq }) => seq)).toEqual([1]);
});

test('events leave the outbox by the verdict on their own id', async () => {
  const { db, store } = open();
  const [first, second, third, fourth] = await store.record([help, help, help, help]);
  await store.settle([
    { id: first?.id ?? '', verdict: 'stored' },
    { id: second?.id ?? '', verdict: 'duplicate' },
    { id: third?.id ?? '', verdict: 'rejected', reason: 'event_invalid' },
    { id: '018f0000-0000-7000-8000-000000000000', verdict: 'stored' },
  ]);
  expect(await store.outbox(10)).toEqual([fourth]);
  expect(await store.outboxState()).toEqual({ pending: 1, rejected: 1 });
  expect(await db.rejected.toArray()).toMatchObject([
    { id: third?.id, seq: 3, type: 'help.requested', reason: 'event_invalid' },
  ]);
});

test('two contexts that write at once leave neither gap nor double', async () => {
  const first = open();
  const second = open(first.account);
  const one = async (store: typeof first.store, index: number) => {
    await (index % 3 === 0 ? store.record([help, help]) : store.record([help]));
  };
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => one(index % 2 === 0 ? first.store : second.store, index)),
  );
  const events = await first.store.outbox(1000);
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  expect(new Set(events.map(({ id }) => id)).size).toBe(80);
  await vi.waitFor(async () => expect(await localMark(first.account.install).get()).toBe(80));
});

test('events of an earlier install wait for it to come back', async () => {
  const { account, store } = open();
  await store.record([help, help]);
  const later = open({ ...account, install: crypto.randomUUID() }).store;
  await later.record([help]);
  expect((await later.outbox(9)).map(({ seq }) => seq)).toEqual([1]);
  expect(await later.outboxState()).toEqual({ pending: 1, rejected: 0 });
  expect(await open(account).store.outboxState()).toEqual({ pending: 2, rejected: 0 });
});

test('live queries hear of a tick and of the outbox from another context', async () => {
  const { account, store } = open();
  const heard = { ticks: [] as number[], pending: [] as number[] };
  const run = runOf();
  const watching = [
    liveQuery(() => store.run(run.aid, run.recordKey)).subscribe((found) =>
      heard.ticks.push(Object.keys(found?.checked ?? {}).length),
    ),
    liveQuery(() => store.outboxState()).subscribe(({ pending }) => heard.pending.push(pending)),
  ];
  onTestFinished(() => {
    for (const each of watching) each.unsubscribe();
  });
  await vi.waitFor(() => expect(heard).toEqual({ ticks: [0], pending: [0] }));
  const other = open(account).store;
  const ticked = runOf({ checked: { 'step-1': '2026-05-01T08:01:00.000Z' } });
  await other.changeRun(run.aid, run.recordKey, changeTo(ticked));
  await vi.waitFor(() => expect(heard).toEqual({ ticks: [0, 1], pending: [0, 1] }));
});

test('retry state is kept and cleared', async () => {
  const { account, store } = open();
  expect(await store.retryState()).toBeUndefined();
  const failure = { ok: false, reason: 'offline', next: 'retry', action: 'Wait.' } as const;
  const state = { attempts: 3, notBefore: '2026-05-01T08:00:00.000Z', failure };
  await store.setRetryState(state);
  expect(await open(account).store.retryState()).toEqual(state);
  await store.setRetryState(undefined);
  expect(await store.retryState()).toBeUndefined();
});

test('a run of before steps could be skipped, noted and reported comes back as it was', async () => {
  const { db, store } = open();
  const run = runOf({ checked: { 'step-1': '2026-05-01T08:01:00.000Z' } });
  await store.changeRun(run.aid, run.recordKey, changeTo(run));
  await db.runs.toCollection().modify((row: Record<string, unknown>) => {
    for (const field of ['skipped', 'seen', 'notes', 'path', 'reports', 'worked']) delete row[field];
  });
  expect(await store.run(run.aid, run.recordKey)).toEqual(run);
});

test('everything that a run holds comes back', async () => {
  const { store } = open();
  const run = runOf({
    skipped: { 'step-2': 'blocked' },
    seen: { 'step-1': 'a1' },
    notes: { 'step-1': 'ask again' },
    path: [{ node: 'size', option: 'yes' }],
    reports: [
      {
        id: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
        step: undefined,
        kind: 'slip',
        escalated: true,
        at: '2026-05-01T08:01:00.000Z',
      },
    ],
    worked: false,
  });
  await store.changeRun(run.aid, run.recordKey, changeTo(run));
  expect(await store.run(run.aid, run.recordKey)).toEqual(run);
});

test('an event that another one names gets its id before both are stored', async () => {
  const { store } = open();
  const run = runOf();
  await store.changeRun(run.aid, run.recordKey, (_, newEventId) => {
    const id = newEventId();
    const reported: EventDraft = {
      ...on,
      id,
      type: 'error.reported',
      data: { kind: 'slip', severity: 'low' },
    };
    return { run, events: [reported, { ...on, type: 'error.escalated', data: { report: id } }] };
  });
  const [reported, escalated] = await store.outbox(10);
  expect(escalated?.data).toEqual({ report: reported?.id });
  expect(eventSchema.safeParse(reported).success).toBe(true);
});

test('a run that cannot be read counts as none, and is kept', async () => {
  const { db, store } = open();
  const run = runOf();
  await store.changeRun(run.aid, run.recordKey, changeTo(run));
  await db.runs.toCollection().modify({ checked: 'all' as never });
  expect(await store.run(run.aid, run.recordKey)).toBeUndefined();
  expect(await db.runs.count()).toBe(1);
});
