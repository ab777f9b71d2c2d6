import { expect, test } from 'vitest';
import { connectEndpoint } from '../../lib/endpoint/connect-endpoint.ts';
import { enrol } from '../../lib/usecases/enrol.ts';
import { keepInStep } from '../../lib/usecases/keep-in-step.ts';
import { aidChange, lessonChange, ruleChange, unitChange } from '../fixtures/content.ts';
import {
  arrangeWorkspace,
  changeEpoch,
  cutAll,
  deviceFor,
  enrolDeps,
  joinedDevice,
  profile,
} from './arrange.ts';

const versions = (aids: { id: string; version: number }[]) => aids.map(({ id, version }) => [id, version]);

test('a first sync brings everything, the next one nothing', async () => {
  const { joinCode, put } = await arrangeWorkspace();
  await put(aidChange('a1'), ruleChange('r1', ['a1']), unitChange('u1'), lessonChange('l1'));
  const { content, deps } = await joinedDevice(joinCode);
  expect(await keepInStep(deps, true)).toEqual({ ok: true, settled: 0, pages: 1 });
  expect(await content.aids(['a1'])).toEqual([aidChange('a1').body]);
  expect(await content.rules()).toMatchObject([{ id: 'r1' }]);
  expect(await content.count('unit')).toBe(1);
  expect(await content.count('lesson')).toBe(1);
  const first = await content.mark();
  expect(first).toMatchObject({ complete: true });
  expect(await keepInStep(deps, false)).toEqual({ ok: true, settled: 0, pages: 0 });
  const second = await content.mark();
  expect(second.cursor).toBe(first.cursor);
  expect(second.syncedAt).not.toBe(first.syncedAt);
});

test('changes and tombstones come by the next sync', async () => {
  const { joinCode, put, remove } = await arrangeWorkspace();
  await put(aidChange('a1'), aidChange('a2'));
  const { content, deps } = await joinedDevice(joinCode);
  await keepInStep(deps, true);
  await put(aidChange('a1', { version: 2 }), aidChange('a3'));
  await remove({ kind: 'aid', id: 'a2' });
  expect(await keepInStep(deps, true)).toMatchObject({ ok: true, pages: 1 });
  expect(versions(await content.library())).toEqual([
    ['a1', 2],
    ['a3', 1],
  ]);
});

test('a first sync of several pages that is cut off goes on where it stopped', async () => {
  const { joinCode, put } = await arrangeWorkspace();
  await put(...Array.from({ length: 2200 }, (_, index) => aidChange(`a${index}`, { bytes: 600 })));
  const { account, content, deps } = await joinedDevice(joinCode);
  await cutAll(account, 'cursor=', 'during');
  expect(await keepInStep(deps, true)).toMatchObject({ ok: false, reason: 'offline', next: 'retry' });
  expect(await content.mark()).toMatchObject({ complete: false });
  expect(await content.count('aid')).toBe(1000);
  await cutAll(account, 'cursor=', 'none');
  expect(await keepInStep(deps, true)).toEqual({ ok: true, settled: 0, pages: 2 });
  expect(await content.count('aid')).toBe(2200);
  expect(await content.mark()).toMatchObject({ complete: true });
});

test('where the cursor is unknown all is pulled anew, without losing progress or events', async () => {
  const { joinCode, put, remove } = await arrangeWorkspace();
  await put(aidChange('a1'), aidChange('a2'));
  const { account, content, work, deps } = await joinedDevice(joinCode);
  await keepInStep(deps, true);
  await work.record([{ type: 'help.requested', data: {} }]);
  await changeEpoch();
  await remove({ kind: 'aid', id: 'a2' });
  await put(aidChange('a3'));
  await cutAll(account, 'limit=1000$', 'before');
  expect(await keepInStep(deps, true)).toMatchObject({ ok: false, reason: 'offline' });
  expect(versions(await content.aids(['a1', 'a2']))).toHaveLength(2);
  await cutAll(account, '/content', 'none');
  expect(await keepInStep(deps, true)).toMatchObject({ ok: true, pages: 1 });
  expect(versions(await content.library()).map(([id]) => id)).toEqual(['a1', 'a3']);
  expect(await work.outboxState()).toEqual({ pending: 0, rejected: 0 });
});

test('items that this version cannot read are told of once, the rest works', async () => {
  const { joinCode, put } = await arrangeWorkspace();
  const hologram = { kind: 'aid', id: 'a9', body: { id: 'a9', kind: 'hologram' } };
  await put(aidChange('a1'), hologram, { kind: 'poster', id: 'p1', body: { id: 'p1' } });
  const { account, content, work, deps } = await joinedDevice(joinCode);
  await keepInStep(deps, true);
  expect(await content.count('aid')).toBe(1);
  const told = (await work.outbox(9)).map(({ type, data }) => ({ type, data }));
  expect(told).toEqual([
    { type: 'device.content_skipped', data: { kind: 'aid', item: 'a9' } },
    { type: 'device.content_skipped', data: { kind: 'poster', item: 'p1' } },
  ]);
  await put(aidChange('a2'));
  expect(await keepInStep(deps, true)).toMatchObject({ ok: true, settled: 2 });
  expect(await deviceFor(account).work.outboxState()).toEqual({ pending: 0, rejected: 0 });
});

test.each([
  ['newer than the endpoint', { min: 8, max: 9 }, 'endpoint_too_old', 'update_endpoint'],
  ['older than the endpoint takes', { min: 0, max: 0 }, 'device_too_old', 'update_device'],
])('a device %s is told so and keeps what it has', async (_, protocol, reason, next) => {
  const { joinCode, put } = await arrangeWorkspace();
  await put(aidChange('a1'));
  const { account, content, work, deps } = await joinedDevice(joinCode);
  await keepInStep(deps, true);
  await work.record([{ type: 'help.requested', data: {} }]);
  const endpoint = connectEndpoint({ origin: account.endpoint, token: account.token, fetch, protocol });
  expect(await keepInStep({ ...deps, endpoint }, true)).toMatchObject({ ok: false, reason, next });
  expect(await content.aids(['a1'])).toHaveLength(1);
  expect(await work.outboxState()).toMatchObject({ pending: 1 });
  expect(await keepInStep(deps, true)).toMatchObject({ ok: true, settled: 1 });
});

test('an expired token asks to join again; joining keeps member, install, progress and events', async () => {
  const { joinCode, expireTokens } = await arrangeWorkspace();
  const accounts = profile();
  const device = await joinedDevice(joinCode, accounts);
  await device.work.record([{ type: 'help.requested', data: {} }]);
  await expireTokens();
  const expected = { ok: false, reason: 'token_expired', next: 'rejoin' };
  expect(await keepInStep(device.deps, true)).toMatchObject(expected);
  expect(await keepInStep(device.deps, false)).toMatchObject(expected);
  const again = await enrol(enrolDeps(accounts), joinCode);
  if (!again.ok) throw new Error(again.reason);
  expect(again.account).toMatchObject({ install: device.account.install, actor: device.account.actor });
  expect(again.account.token).not.toBe(device.account.token);
  expect(await keepInStep(deviceFor(again.account).deps, false)).toMatchObject({ ok: true, settled: 1 });
});

test('after a failure nothing is tried before its time, unless somebody asks', async () => {
  const { joinCode, put } = await arrangeWorkspace();
  await put(aidChange('a1'));
  const { account, work, deps } = await joinedDevice(joinCode);
  await cutAll(account, '/content', 'before');
  expect(await keepInStep(deps, false)).toMatchObject({ reason: 'offline' });
  const first = await work.retryState();
  expect(first).toMatchObject({ attempts: 1 });
  expect(await keepInStep(deviceFor(account).deps, false)).toMatchObject({ reason: 'offline' });
  expect(await work.retryState()).toEqual(first);
  const later = { ...deps, now: () => new Date(Date.now() + 60_000) };
  expect(await keepInStep(later, false)).toMatchObject({ reason: 'offline' });
  expect(await work.retryState()).toMatchObject({ attempts: 2 });
  await cutAll(account, '/content', 'none');
  expect(await keepInStep(deps, true)).toMatchObject({ ok: true, pages: 1 });
  expect(await work.retryState()).toBeUndefined();
});
