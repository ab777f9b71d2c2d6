import { expect, onTestFinished, test } from 'vitest';
import { aidChange } from '../../tests/fixtures/content.ts';
import { browserPorts, freshAccount } from '../../tests/fixtures/device-ports.ts';
import type { WorkspaceAccount } from '../usecases/ports/account.ts';
import { openDevice } from './open-device.ts';

function open(account: WorkspaceAccount) {
  const device = openDevice(account, browserPorts(account.install));
  onTestFinished(() => device.close());
  return device;
}

async function raiseVersion(name: string): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 90);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

test('workspaces share nothing', async () => {
  const [acme, globex] = [open(freshAccount()), open(freshAccount())];
  expect(await acme.ready).toEqual({ ok: true });
  const page = { changes: [aidChange('a1')], tombstones: [], cursor: 'c1', more: false };
  await acme.content.apply(page, { from: undefined, syncedAt: '' });
  await acme.work.record([{ type: 'help.requested', data: {} }]);
  expect(await globex.content.count('aid')).toBe(0);
  expect(await globex.work.outboxState()).toEqual({ pending: 0, rejected: 0 });
});

test('a work database of a newer version is told as such, and the content still works', async () => {
  const account = freshAccount();
  const device = open(account);
  await device.ready;
  device.close();
  await raiseVersion(`alongside-work-${account.workspace.id}`);
  const again = open(account);
  expect(await again.ready).toMatchObject({ ok: false, reason: 'work_from_newer_version' });
  expect(await again.content.count('aid')).toBe(0);
});

test('a content database of a newer version is rebuilt without a word', async () => {
  const account = freshAccount();
  const device = open(account);
  await device.ready;
  device.close();
  await raiseVersion(`alongside-content-${account.workspace.id}`);
  expect(await open(account).ready).toEqual({ ok: true });
});

test('a device closed while it opens loses nothing', async () => {
  const account = freshAccount();
  const page = { changes: [aidChange('a1')], tombstones: [], cursor: 'c1', more: false };
  await open(account).content.apply(page, { from: undefined, syncedAt: '' });
  const hasty = open(account);
  hasty.close();
  expect(await hasty.ready).toMatchObject({ ok: false, reason: 'storage_unavailable' });
  expect(await open(account).content.count('aid')).toBe(1);
});
