import { expect, test } from 'vitest';
import type { EventDraft } from '../../lib/contracts/event.ts';
import { connectEndpoint } from '../../lib/endpoint/connect-endpoint.ts';
import { flushOutbox } from '../../lib/usecases/flush-outbox.ts';
import { keepInStep } from '../../lib/usecases/keep-in-step.ts';
import { webLocks } from '../fixtures/device-ports.ts';
import { arrangeWorkspace, cutAll, cutInTurn, deviceFor, eventsOf, joinedDevice } from './arrange.ts';

const help: EventDraft = { type: 'help.requested', data: {} };
const helps = (count: number) => Array.from({ length: count }, () => help);
const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test.each(['before', 'during', 'after'] as const)(
  'a network cut %s the answer loses nothing and doubles nothing',
  async (cut) => {
    const { joinCode } = await arrangeWorkspace();
    const { account, work, deps } = await joinedDevice(joinCode);
    for (const batch of [1, 2]) {
      await work.record(helps(350));
      await cutAll(account, '/events', cut);
      expect(await keepInStep(deps, true)).toMatchObject({ ok: false, reason: 'offline' });
      expect(await work.outboxState()).toMatchObject({ pending: 350 });
      expect(await eventsOf(account.install)).toHaveLength(350 * (cut === 'before' ? batch - 1 : batch));
      await cutAll(account, '/events', 'none');
      expect(await keepInStep(deps, true)).toMatchObject({ ok: true, settled: 350 });
    }
    expect((await eventsOf(account.install)).map(({ seq }) => seq)).toEqual(oneTo(700));
    expect(await work.outboxState()).toEqual({ pending: 0, rejected: 0 });
  },
);

test('several contexts that record and send at once deliver each event once', async () => {
  const { joinCode } = await arrangeWorkspace();
  const first = await joinedDevice(joinCode);
  const others = [deviceFor(first.account), deviceFor(first.account)];
  await cutInTurn(first.account, '/events', 'after', 'none', 'during', 'before');
  const all = [first, ...others];
  await Promise.all(
    Array.from({ length: 45 }, async (_, index) => {
      const device = all[index % all.length];
      await device?.work.record([help]);
      await (device && keepInStep(device.deps, true));
    }),
  );
  await keepInStep(first.deps, true);
  expect((await eventsOf(first.account.install)).map(({ seq }) => seq)).toEqual(oneTo(45));
  expect(await first.work.outboxState()).toEqual({ pending: 0, rejected: 0 });
});

test('an event that the endpoint refuses leaves a note and blocks nobody', async () => {
  const { joinCode } = await arrangeWorkspace();
  const { account, work, deps } = await joinedDevice(joinCode);
  const badId = {
    ...help,
    type: 'aid.opened',
    unit: 'Not An Id',
    version: 1,
    aid: 'a',
    run: 'r',
  } as EventDraft;
  await work.record([help, badId, help]);
  expect(await keepInStep(deps, true)).toMatchObject({ ok: true, settled: 3 });
  expect(await work.outboxState()).toEqual({ pending: 0, rejected: 1 });
  expect((await eventsOf(account.install)).map(({ seq }) => seq)).toEqual([1, 3]);
});

test('events of many bytes go in several batches', async () => {
  const { joinCode } = await arrangeWorkspace();
  const { account, work } = await joinedDevice(joinCode);
  const report: EventDraft = {
    type: 'error.reported',
    unit: 'u'.repeat(64),
    version: 1,
    aid: 'a'.repeat(64),
    run: 'r'.repeat(64),
    data: { kind: 'slip', severity: 'high', words: '\u{1F6E0}'.repeat(250) },
  };
  await work.record(Array.from({ length: 900 }, () => report));
  const sizes: number[] = [];
  const endpoint = connectEndpoint({
    origin: account.endpoint,
    token: account.token,
    fetch: async (input, init) => {
      sizes.push(new TextEncoder().encode(String(init?.body)).length);
      return fetch(input, init);
    },
  });
  const flushed = await flushOutbox({ work, endpoint, locks: webLocks, lockName: account.install });
  expect(flushed).toEqual({ ok: true, settled: 900 });
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(1024 * 1024);
});
