import { expect, onTestFinished, test, vi } from 'vitest';
import { browserPorts, freshAccount, localMark, webLocks } from '../../../tests/fixtures/device-ports.ts';
import type { EventDraft } from '../../contracts/event.ts';
import { openWork } from '../open.ts';
import { workDb } from './schema.ts';
import { workStore } from './work-store.ts';
import { workWriter } from './work-writer.ts';

const help: EventDraft = { type: 'help.requested', data: {} };

function open(account: ReturnType<typeof freshAccount>, seqMark = localMark(account.install)) {
  const db = workDb(account.workspace.id);
  onTestFinished(() => db.close());
  const identity = { install: account.install, actor: account.actor, team: account.team.id };
  const deps = { identity, ...browserPorts(account.install), seqMark };
  const opened = openWork(db);
  return { db, store: workStore(db, opened, workWriter(db, opened, deps), deps) };
}

async function accountWith(events: number) {
  const account = freshAccount();
  const { db, store } = open(account);
  await store.record(Array.from({ length: events }, () => help));
  await vi.waitFor(async () => expect(await localMark(account.install).get()).toBe(events));
  return { account, db };
}

const said = (events: { type: string; seq: number; data: unknown }[]) =>
  events.map(({ type, seq, data }) => ({ type, seq, data }));

test('a database that comes back empty goes on behind the mark and says what is gone, once', async () => {
  const { account, db } = await accountWith(3);
  await db.delete();
  const { store } = open(account);
  await store.record([help]);
  await open(account).store.record([help]);
  expect(said(await store.outbox(9))).toEqual([
    { type: 'device.data_loss', seq: 4, data: { lostFrom: 1, lostTo: 3 } },
    { type: 'help.requested', seq: 5, data: {} },
    { type: 'help.requested', seq: 6, data: {} },
  ]);
});

test('a loss is noticed without anything new to write, once', async () => {
  const { account, db } = await accountWith(2);
  await db.delete();
  const { store } = open(account);
  await store.noticeLoss();
  await store.noticeLoss();
  await open(account).store.noticeLoss();
  expect(said(await store.outbox(9))).toEqual([
    { type: 'device.data_loss', seq: 3, data: { lostFrom: 1, lostTo: 2 } },
  ]);
});

test('a loss that only the browser tells of is said, once', async () => {
  const { account, db } = await accountWith(2);
  localStorage.removeItem(`seq.${account.install}`);
  await db.meta.put({ key: 'created', dataLoss: 'total' });
  const { store } = open(account);
  await store.noticeLoss();
  await store.record([help]);
  const types = (await store.outbox(9)).map(({ type }) => type);
  expect(types.filter((type) => type === 'device.data_loss')).toHaveLength(1);
});

test('nothing lost: nothing said, neither at the first start nor with a mark that lags or leads the clock', async () => {
  const { account } = await accountWith(3);
  await localMark(account.install).set(1);
  const { store } = open(account);
  await store.noticeLoss();
  await store.record([help]);
  expect((await store.outbox(9)).map(({ type, seq }) => [type, seq])).toEqual(
    [1, 2, 3, 4].map((seq) => ['help.requested', seq]),
  );
  await vi.waitFor(async () => expect(await localMark(account.install).get()).toBe(4));
});

test('marks of several contexts never go back', async () => {
  const account = freshAccount();
  const mark = localMark(account.install);
  const kept: number[] = [];
  const watched = {
    ...mark,
    async set(seq: number) {
      await mark.set(seq);
      kept.push(seq);
    },
  };
  const stores = [1, 2, 3].map(() => open(account, watched).store);
  await Promise.all(Array.from({ length: 30 }, (_, index) => stores[index % 3]?.record([help])));
  await vi.waitFor(async () => expect(await mark.get()).toBe(30));
  expect(kept).toEqual(kept.toSorted((a, b) => a - b));

  await mark.set(50);
  await stores[0]?.record([help]);
  // Whoever asks for the lock now gets it behind the store.
  expect(await webLocks.exclusive(`seq-mark.${account.install}`, mark.get)).toBe(50);
});

test('a database made by a newer version is left alone and says so', async () => {
  const { account, db } = await accountWith(1);
  db.close();
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(db.name, 90);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
  await expect(open(account).store.record([help])).rejects.toMatchObject({ name: 'VersionError' });
  const found = (await indexedDB.databases()).find(({ name }) => name === db.name);
  expect(found?.version).toBe(90);
});
