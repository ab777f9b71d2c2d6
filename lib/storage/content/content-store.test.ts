import Dexie, { liveQuery } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aidChange, lessonChange, ruleChange, unitChange } from '../../../tests/fixtures/content.ts';
import { loadWriter, pagePace } from '../../../tests/fixtures/device-ports.ts';
import type { Change } from '../../contracts/content-pull.ts';
import { matcherOf } from '../../domain/matching/index/index-matcher.ts';
import { shardKeys } from '../../domain/matching/index/keys.ts';
import type { ContentPage, ContentStore } from '../../usecases/ports/content-store.ts';
import { openContent } from '../open.ts';
import { contentStore } from './content-store.ts';
import { CONTENT_FORMAT } from './format.ts';
import { contentDb } from './schema.ts';

const at = '2026-05-01T08:00:00.000Z';
const page = (over: Partial<ContentPage>): ContentPage => ({
  changes: [],
  tombstones: [],
  cursor: 'c1',
  more: false,
  ...over,
});

function open(workspace = `w-${crypto.randomUUID()}`) {
  const db = contentDb(workspace);
  onTestFinished(() => db.close());
  return { db, workspace, store: contentStore(db, openContent(db), pagePace, loadWriter) };
}

test('a page brings items of every kind, the cursor and the time', async () => {
  const { store } = open();
  expect(await store.mark()).toEqual({ cursor: undefined, complete: false, syncedAt: undefined });
  const changes = [aidChange('a1'), ruleChange('r1', ['a1']), unitChange('unit-of-a1'), lessonChange('l1')];
  const applied = await store.apply(page({ changes, more: true }), { from: undefined, syncedAt: at });
  expect(applied).toEqual({ ok: true, skipped: [] });
  expect(await store.mark()).toEqual({ cursor: 'c1', complete: false, syncedAt: at });
  expect(await store.aids(['a1', 'nowhere'])).toEqual([changes[0]?.body]);
  expect(await store.units(['unit-of-a1'])).toEqual([changes[2]?.body]);
  expect(await store.lessons(['l1'])).toEqual([changes[3]?.body]);
  expect(await store.aidsWithUnits(['a1', 'nowhere'])).toEqual({
    aids: [changes[0]?.body],
    units: [changes[2]?.body],
  });
  expect(await store.rules()).toMatchObject([{ id: 'r1', enabled: true }]);
  await store.apply(page({ cursor: 'c2' }), { from: 'c1', syncedAt: at });
  expect(await store.mark()).toEqual({ cursor: 'c2', complete: true, syncedAt: at });
});

test('items come in the order asked for, the library by title', async () => {
  const { store } = open();
  const changes = ['a10', 'a9', 'a2'].map((id) => aidChange(id, { bytes: 600 }));
  await store.apply(page({ changes }), { from: undefined, syncedAt: at });
  expect((await store.aids(['a9', 'a2', 'a10'])).map(({ id }) => id)).toEqual(['a9', 'a2', 'a10']);
  expect((await store.library()).map(({ id }) => id)).toEqual(['a2', 'a9', 'a10']);
  expect((await store.library())[0]).toEqual({
    id: 'a2',
    title: 'Checklist a2, version 1',
    kind: 'checklist',
    unit: 'unit-of-a2',
    version: 1,
  });
});

test('what does not parse is left out, returned, and reported once; the rest is stored', async () => {
  const { store } = open();
  await store.apply(page({ changes: [aidChange('a1')] }), { from: undefined, syncedAt: at });
  const changes = [
    { kind: 'aid', id: 'a1', body: { id: 'a1', kind: 'hologram' } },
    { kind: 'poster', id: 'p1', body: {} },
    { ...aidChange('a2'), id: 'a3' },
    aidChange('a4'),
  ];
  const applied = await store.apply(page({ changes, cursor: 'c2' }), { from: 'c1', syncedAt: at });
  expect(applied).toEqual({
    ok: true,
    skipped: [
      { kind: 'aid', id: 'a1', reason: 'wrong_shape at kind' },
      { kind: 'poster', id: 'p1', reason: 'unknown_kind' },
      { kind: 'aid', id: 'a3', reason: 'other_id' },
    ],
  });
  expect((await store.aids(['a1', 'a2', 'a3', 'a4'])).map(({ id }) => id)).toEqual(['a4']);
  const told = await store.unreported(2);
  expect(told).toHaveLength(2);
  await store.markReported(told);
  expect(await store.unreported(9)).toHaveLength(1);
  await store.apply(page({ changes, cursor: 'c3' }), { from: 'c2', syncedAt: at });
  expect(await store.unreported(9)).toHaveLength(1);
  await store.apply(page({ changes: [aidChange('a3')], cursor: 'c4' }), { from: 'c3', syncedAt: at });
  expect(await store.unreported(9)).toEqual([expect.objectContaining({ kind: 'poster', id: 'p1' })]);
  expect(await store.aids(['a3'])).toHaveLength(1);
});

test('a page from another cursor than the stored one changes nothing', async () => {
  const { store } = open();
  await store.apply(page({ changes: [aidChange('a1')] }), { from: undefined, syncedAt: at });
  const late = page({ tombstones: [{ kind: 'aid', id: 'a1' }], cursor: 'c9' });
  expect(await store.apply(late, { from: 'c0', syncedAt: at })).toEqual({ ok: false, reason: 'superseded' });
  expect(await store.mark()).toMatchObject({ cursor: 'c1' });
  expect(await store.count('aid')).toBe(1);
});

test('during a pull from nothing the old content stays readable until the last page is in', async () => {
  const { store, workspace } = open();
  const old = [aidChange('a1'), aidChange('a2')];
  await store.apply(page({ changes: old }), { from: undefined, syncedAt: at });
  const first = page({ changes: [aidChange('a1', { version: 2 })], cursor: 'n1', more: true });
  await store.apply(first, { from: undefined, syncedAt: at });
  expect((await store.aids(['a1', 'a2'])).map(({ version }) => version)).toEqual([2, 1]);
  expect(await store.mark()).toMatchObject({ cursor: 'n1', complete: true });
  const afterRestart = open(workspace).store;
  await afterRestart.apply(page({ changes: [aidChange('a3')], cursor: 'n2' }), { from: 'n1', syncedAt: at });
  for (const each of [store, afterRestart]) {
    expect((await each.library()).map(({ id, version }) => [id, version])).toEqual([
      ['a1', 2],
      ['a3', 1],
    ]);
  }
});

test('content of another format is read with care and pulled anew', async () => {
  const { db, store } = open();
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

const URL_OF_R1 = 'https://r1.example/';
const hostRule = (id: string, host = `${id}.example`): Change => ({
  kind: 'rule',
  id,
  body: { id, name: id, aids: ['a1'], match: [{ host }] },
});

/** What the stored index brings to a page. */
async function matched(store: ContentStore, url: string): Promise<string[]> {
  const shards = await store.ruleShards(shardKeys(url));
  const matcher = matcherOf(shards);
  return matcher.match(url, { team: 't', roles: [], now: new Date(at) }).rules.map(({ id }) => id);
}

test('the index of the rules follows them', async () => {
  const { store, workspace } = open();
  expect(await store.ruleIndex()).toBeUndefined();
  await store.apply(page({ changes: [hostRule('r1'), hostRule('r2')] }), { from: undefined, syncedAt: at });
  expect(await store.ruleIndex()).toBeUndefined();
  await store.indexRules();
  expect(await store.ruleIndex()).toMatchObject({
    isCurrent: true,
    places: {
      hosts: [
        { scheme: 'https', host: 'r1.example' },
        { scheme: 'https', host: 'r2.example' },
      ],
    },
  });
  expect(await matched(store, URL_OF_R1)).toEqual(['r1']);
  expect(await store.ruleShards(shardKeys(URL_OF_R1))).toHaveLength(1);

  await store.apply(page({ changes: [hostRule('r3', 'r1.example')], cursor: 'c2' }), {
    from: 'c1',
    syncedAt: at,
  });
  expect(await store.ruleIndex()).toMatchObject({ isCurrent: false });
  expect(await matched(store, URL_OF_R1)).toEqual(['r1']);
  await store.indexRules();
  expect(await matched(open(workspace).store, URL_OF_R1)).toEqual(['r1', 'r3']);

  await store.apply(page({ changes: [aidChange('a1')], cursor: 'c3' }), { from: 'c2', syncedAt: at });
  expect(await store.ruleIndex()).toMatchObject({ isCurrent: true });
  await store.apply(page({ changes: [], cursor: 'n1' }), { from: undefined, syncedAt: at });
  await store.indexRules();
  expect(await matched(store, URL_OF_R1)).toEqual([]);
});

test('rules that come while the index is made are in it', async () => {
  const { store } = open();
  await store.apply(page({ changes: [hostRule('r1')] }), { from: undefined, syncedAt: at });
  const indexing = store.indexRules();
  await store.apply(page({ changes: [hostRule('r3', 'r1.example')], cursor: 'c2' }), {
    from: 'c1',
    syncedAt: at,
  });
  await indexing;
  await store.indexRules();
  expect(await store.ruleIndex()).toMatchObject({ isCurrent: true });
  expect(await matched(store, URL_OF_R1)).toEqual(['r1', 'r3']);
});

test('a rule that this browser cannot read is left out of the index and reported once', async () => {
  const { store } = open();
  const broken: Change = {
    kind: 'rule',
    id: 'r2',
    body: { id: 'r2', name: 'r2', aids: ['a1'], match: [{ host: 'r1.example', path: '/(' }] },
  };
  await store.apply(page({ changes: [hostRule('r1'), broken] }), { from: undefined, syncedAt: at });
  await store.indexRules();
  expect(await matched(store, URL_OF_R1)).toEqual(['r1']);
  const told = await store.unreported(10);
  expect(told).toEqual([{ kind: 'rule', id: 'r2', reason: 'match[0].path does not parse: "/("' }]);
  await store.markReported(told);
  await store.apply(page({ changes: [hostRule('r4')], cursor: 'c2' }), { from: 'c1', syncedAt: at });
  await store.indexRules();
  expect(await store.unreported(10)).toEqual([]);
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
  const { store } = open(workspace);
  expect(await store.mark()).toEqual({ cursor: 'c1', complete: true, syncedAt: at });
  await store.indexRules();
  expect(await matched(store, URL_OF_R1)).toEqual(['r1']);
});

test('broken stored bodies, headers and states crash nobody', async () => {
  const { db, store, workspace } = open();
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
  const reopened = open(workspace).store;
  expect(await reopened.mark()).toMatchObject({ cursor: undefined, complete: false });
  await reopened.apply(page({ changes: [aidChange('a3')] }), { from: undefined, syncedAt: at });
  expect(await reopened.count('aid')).toBe(1);
  expect(await reopened.rules()).toEqual([]);
});

test('folding many deltas leaves few batches and the same content', async () => {
  const { db, store } = open();
  const base = Array.from({ length: 200 }, (_, index) => aidChange(`a${index}`, { bytes: 600 }));
  await store.apply(page({ changes: base, cursor: 'd0' }), { from: undefined, syncedAt: at });
  for (let delta = 1; delta <= 30; delta++) {
    const changes = Array.from({ length: 5 }, (_, index) =>
      aidChange(`a${(delta * 5 + index) % 140}`, { version: delta + 1, bytes: 600 }),
    );
    const tombstones = [{ kind: 'aid', id: `a${199 - delta}` }];
    await store.apply(page({ changes, tombstones, cursor: `d${delta}` }), {
      from: `d${delta - 1}`,
      syncedAt: at,
    });
  }
  const before = await store.library();
  const all = await store.aids(before.map(({ id }) => id));
  expect(await db.batches.count()).toBe(31);
  await store.fold();
  expect(await db.batches.count()).toBeLessThan(10);
  expect(await store.library()).toEqual(before);
  expect(await store.aids(before.map(({ id }) => id))).toEqual(all);
  expect(await store.mark()).toMatchObject({ cursor: 'd30' });
});

test('live queries hear of new content from another context, and not of an unchanged pull', async () => {
  const { store, workspace } = open();
  await store.apply(page({ changes: [aidChange('a1'), ruleChange('r1')] }), {
    from: undefined,
    syncedAt: at,
  });
  const heard = { aids: [] as number[], rules: [] as number[] };
  const watching = [
    liveQuery(() => store.aids(['a1'])).subscribe((aids) => heard.aids.push(aids[0]?.version ?? 0)),
    liveQuery(() => store.rules()).subscribe((rules) => heard.rules.push(rules.length)),
  ];
  onTestFinished(() => {
    for (const each of watching) each.unsubscribe();
  });
  await vi.waitFor(() => expect(heard).toEqual({ aids: [1], rules: [1] }));
  const other = open(workspace).store;
  await other.touch('2026-05-01T09:00:00.000Z');
  const changes = [aidChange('a1', { version: 2 })];
  await other.apply(page({ changes, cursor: 'c2' }), { from: 'c1', syncedAt: at });
  await vi.waitFor(() => expect(heard).toEqual({ aids: [1, 2], rules: [1] }));
  await other.apply(page({ changes: [ruleChange('r2')], cursor: 'c3' }), { from: 'c2', syncedAt: at });
  await vi.waitFor(() => expect(heard.rules).toEqual([1, 2]));
});

test('a database made by a newer version is rebuilt', async () => {
  const { db, store, workspace } = open();
  await store.apply(page({ changes: [aidChange('a1')] }), { from: undefined, syncedAt: at });
  db.close();
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(db.name, 90);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
  const again = open(workspace).store;
  expect(await again.mark()).toEqual({ cursor: undefined, complete: false, syncedAt: undefined });
  await again.apply(page({ changes: [aidChange('a1')] }), { from: undefined, syncedAt: at });
  expect(await again.count('aid')).toBe(1);
});
