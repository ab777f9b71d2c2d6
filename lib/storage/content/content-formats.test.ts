import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { aidChange, ruleChange } from '../../../tests/fixtures/content.ts';
import { at, hostRule, openStore, page, shardsFor } from '../../../tests/fixtures/content-database.ts';
import { CONTENT_FORMAT } from './format.ts';

test('content of another format is read with care and pulled anew', async () => {
  const { db, store } = openStore();
  const changes = [ruleChange('r1'), ruleChange('r2')];
  await store.apply(page({ changes }), { from: undefined, syncedAt: at });
  const rows = await db.bodies.toArray();
  const body = JSON.stringify({ ...(changes[0]?.body as object), priority: 'high' });
  await db.bodies.bulkPut(rows.map((row) => ({ ...row, bodies: [body, ...row.bodies.slice(1)] })));
  expect(await store.rules()).toHaveLength(2);
  await db.meta.put({ key: 'format', format: 0, trustedFrom: 1 });
  expect((await store.rules()).map(({ id }) => id)).toEqual(['r2']);
  expect(await store.mark()).toMatchObject({ cursor: undefined, complete: true });
  await store.apply(page({ changes, cursor: 'c2' }), { from: undefined, syncedAt: at });
  expect(await store.rules()).toHaveLength(2);
  expect(await store.mark()).toMatchObject({ cursor: 'c2' });
});

test('what version 1 stored is readable, and the index is made of it', async () => {
  const workspace = `w-${crypto.randomUUID()}`;
  const old = new Dexie(`alongside-content-${workspace}`);
  old
    .version(1)
    .stores({ batches: 'id', headers: 'id', bodies: '[kind+id]', skipped: '[kind+id]', meta: 'key' });
  const rule = { ...(hostRule('r1').body as object), enabled: true, pageTypes: [], exclude: [], priority: 0 };
  const body = JSON.stringify({
    ...rule,
    match: [{ scheme: 'https', host: 'r1.example', caseSensitivePath: false }],
  });
  await old.table('batches').put({ id: 1, kind: 'rule', segmentSize: 1024, ids: 'r1', gone: '' });
  await old.table('bodies').put({ kind: 'rule', id: 1, gone: '', bodies: [body] });
  await old.table('meta').bulkPut([
    { key: 'format', format: CONTENT_FORMAT, trustedFrom: 1 },
    {
      key: 'state',
      lastId: 1,
      epoch: 0,
      cursor: 'c1',
      complete: true,
      resyncFrom: undefined,
      skips: false,
      syncedAt: at,
    },
  ]);
  old.close();
  const { store } = openStore(workspace);
  expect(await store.mark()).toEqual({ cursor: 'c1', complete: true, syncedAt: at });
  await store.indexRules();
  expect(await shardsFor(store, 'https://r1.example/')).toHaveLength(1);
});

test('broken stored bodies, headers and states crash nobody', async () => {
  const { db, store, workspace } = openStore();
  const changes = [ruleChange('r1'), ruleChange('r2'), aidChange('a1'), aidChange('a2')];
  await store.apply(page({ changes }), { from: undefined, syncedAt: at });
  await db.bodies.toCollection().modify((row) => {
    row.bodies[0] = '{"id":';
  });
  await db.batches.toCollection().modify({ headers: 'null' });
  expect((await store.rules()).map(({ id }) => id)).toEqual(['r2']);
  expect((await store.aids(['a1', 'a2'])).map(({ id }) => id)).toEqual(['a2']);
  expect(await store.library()).toEqual([]);
  await db.meta.put({ key: 'state', lastId: 'many' });
  const reopened = openStore(workspace).store;
  expect(await reopened.mark()).toMatchObject({ cursor: undefined, complete: false });
  await reopened.apply(page({ changes: [aidChange('a3')] }), { from: undefined, syncedAt: at });
  expect(await reopened.count('aid')).toBe(1);
  expect(await reopened.rules()).toEqual([]);
});

test('a database made by a newer version is rebuilt', async () => {
  const { db, store, workspace } = openStore();
  await store.apply(page({ changes: [aidChange('a1')] }), { from: undefined, syncedAt: at });
  db.close();
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(db.name, 90);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
  const again = openStore(workspace).store;
  expect(await again.mark()).toEqual({ cursor: undefined, complete: false, syncedAt: undefined });
  await again.apply(page({ changes: [aidChange('a1')] }), { from: undefined, syncedAt: at });
  expect(await again.count('aid')).toBe(1);
});
