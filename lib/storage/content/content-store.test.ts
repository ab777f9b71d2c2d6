import { liveQuery } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aidChange, lessonChange, ruleChange, unitChange } from '../../../tests/fixtures/content.ts';
import { at, openStore, page } from '../../../tests/fixtures/content-database.ts';

test('a page brings items of every kind, the cursor and the time', async () => {
  const { store } = openStore();
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
  const { store } = openStore();
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
  const { store } = openStore();
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
  const { store } = openStore();
  await store.apply(page({ changes: [aidChange('a1')] }), { from: undefined, syncedAt: at });
  const late = page({ tombstones: [{ kind: 'aid', id: 'a1' }], cursor: 'c9' });
  expect(await store.apply(late, { from: 'c0', syncedAt: at })).toEqual({ ok: false, reason: 'superseded' });
  expect(await store.mark()).toMatchObject({ cursor: 'c1' });
  expect(await store.count('aid')).toBe(1);
});

test('during a pull from nothing the old content stays readable until the last page is in', async () => {
  const { store, workspace } = openStore();
  const old = [aidChange('a1'), aidChange('a2')];
  await store.apply(page({ changes: old }), { from: undefined, syncedAt: at });
  const first = page({ changes: [aidChange('a1', { version: 2 })], cursor: 'n1', more: true });
  await store.apply(first, { from: undefined, syncedAt: at });
  expect((await store.aids(['a1', 'a2'])).map(({ version }) => version)).toEqual([2, 1]);
  expect(await store.mark()).toMatchObject({ cursor: 'n1', complete: true });
  const afterRestart = openStore(workspace).store;
  await afterRestart.apply(page({ changes: [aidChange('a3')], cursor: 'n2' }), { from: 'n1', syncedAt: at });
  for (const each of [store, afterRestart]) {
    expect((await each.library()).map(({ id, version }) => [id, version])).toEqual([
      ['a1', 2],
      ['a3', 1],
    ]);
  }
});

test('folding many deltas leaves few batches and the same content', async () => {
  const { db, store } = openStore();
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
  const { store, workspace } = openStore();
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
  const other = openStore(workspace).store;
  await other.touch('2026-05-01T09:00:00.000Z');
  const changes = [aidChange('a1', { version: 2 })];
  await other.apply(page({ changes, cursor: 'c2' }), { from: 'c1', syncedAt: at });
  await vi.waitFor(() => expect(heard).toEqual({ aids: [1, 2], rules: [1] }));
  await other.apply(page({ changes: [ruleChange('r2')], cursor: 'c3' }), { from: 'c2', syncedAt: at });
  await vi.waitFor(() => expect(heard.rules).toEqual([1, 2]));
});
