import { expect, test } from 'vitest';
import { aidChange, unitChange } from '../../../tests/fixtures/content.ts';
import { at, openStore, page } from '../../../tests/fixtures/content-database.ts';
import type { Change } from '../../contracts/content-pull.ts';
import type { ContentStore } from '../../usecases/ports/content-store.ts';

/** An aid with its unit. */
const aidAndUnit = (id: string, version = 1): Change[] => [
  aidChange(id, { version, bytes: 500 }),
  unitChange(`unit-of-${id}`, version),
];

/** A workspace with some aids; nothing of them has been read. */
async function storeWith(ids: readonly string[]) {
  const opened = openStore();
  const changes = ids.flatMap((id) => aidAndUnit(id));
  await opened.store.apply(page({ changes }), { from: undefined, syncedAt: at });
  return opened;
}

const held = (store: ContentStore, ids: string[]) =>
  store.heldAidsWithUnits(ids)?.aids.map(({ id, version }) => `${id} v${version}`);

test('before anything is read, nothing is known: not that there are aids, and not that there are none', async () => {
  const { store } = await storeWith(['a1']);
  expect(store.heldAidsWithUnits(['a1'])).toBeUndefined();
  expect(store.heldAidsWithUnits(['nowhere'])).toBeUndefined();
  expect(store.heldAidsWithUnits([])).toEqual({ aids: [], units: [] });
});

test('what was read is held as it was read, in the order asked for', async () => {
  const { store } = await storeWith(['a1', 'a2', 'a3']);
  const read = await store.aidsWithUnits(['a3', 'a1']);
  expect(store.heldAidsWithUnits(['a3', 'a1'])).toEqual(read);
  expect(read.units.map(({ id }) => id)).toEqual(['unit-of-a3', 'unit-of-a1']);
});

test('an aid that lies beside one that was read is held, its unit only where that was read', async () => {
  const { store } = await storeWith(['a1', 'a2']);
  await store.aids(['a1']);
  expect(store.heldAidsWithUnits(['a2'])).toBeUndefined();
  await store.units(['unit-of-a1']);
  expect(held(store, ['a2'])).toEqual(['a2 v1']);
});

test('an aid that no read has met is unknown, also beside one that is held', async () => {
  const { store } = await storeWith(['a1']);
  await store.aidsWithUnits(['a1']);
  expect(store.heldAidsWithUnits(['a1', 'a2'])).toBeUndefined();
  await store.apply(page({ changes: aidAndUnit('a2'), cursor: 'c2' }), { from: 'c1', syncedAt: at });
  expect(store.heldAidsWithUnits(['a1', 'a2'])).toBeUndefined();
  await store.aidsWithUnits(['a2']);
  expect(held(store, ['a1', 'a2'])).toEqual(['a1 v1', 'a2 v1']);
});

test('a new version is held once a read has met it', async () => {
  const { store, workspace } = await storeWith(['a1']);
  await store.aidsWithUnits(['a1']);
  const other = openStore(workspace).store;
  await other.apply(page({ changes: aidAndUnit('a1', 2), cursor: 'c2' }), { from: 'c1', syncedAt: at });
  expect(held(store, ['a1'])).toEqual(['a1 v1']);
  // Another read has met the new place, and not what lies there.
  await store.count('aid');
  expect(store.heldAidsWithUnits(['a1'])).toBeUndefined();
  await store.aidsWithUnits(['a1']);
  expect(held(store, ['a1'])).toEqual(['a1 v2']);
});

test('an aid that was taken back is unknown once a read has met that', async () => {
  const { store } = await storeWith(['a1', 'a2']);
  await store.aidsWithUnits(['a1', 'a2']);
  const tombstones = [{ kind: 'aid', id: 'a1' }];
  await store.apply(page({ tombstones, cursor: 'c2' }), { from: 'c1', syncedAt: at });
  expect(await store.aids(['a1'])).toEqual([]);
  expect(store.heldAidsWithUnits(['a1'])).toBeUndefined();
  expect(held(store, ['a2'])).toEqual(['a2 v1']);
});

test('after segments were rewritten, nothing of before is held under the new places', async () => {
  const { store } = await storeWith(['a1']);
  for (let delta = 1; delta <= 20; delta += 1) {
    const changes = aidAndUnit(delta % 2 === 0 ? 'a1' : `b${delta}`, delta);
    await store.apply(page({ changes, cursor: `c${delta + 1}` }), { from: `c${delta}`, syncedAt: at });
  }
  await store.aidsWithUnits(['a1', 'b1']);
  await store.fold();
  expect(held(store, ['a1'])).toEqual(['a1 v20']);
  await store.count('aid');
  expect(store.heldAidsWithUnits(['a1'])).toBeUndefined();
  await store.aidsWithUnits(['b1', 'a1']);
  expect(held(store, ['a1', 'b1'])).toEqual(['a1 v20', 'b1 v1']);
});

test('only what was read last is held', async () => {
  const ids = Array.from({ length: 1_200 }, (_, index) => `a${index}`);
  const { store } = await storeWith(ids);
  await store.aidsWithUnits(['a0']);
  expect(held(store, ['a0'])).toEqual(['a0 v1']);
  await store.aids(ids.slice(32));
  expect(store.heldAidsWithUnits(['a0'])).toBeUndefined();
});

test('a body that is broken is left out of what is held, as of what is read', async () => {
  const { db, store } = await storeWith(['a1', 'a2']);
  await db.bodies.toCollection().modify((row) => {
    if (row.kind === 'aid') row.bodies[0] = '{"id":';
  });
  expect((await store.aidsWithUnits(['a1', 'a2'])).aids.map(({ id }) => id)).toEqual(['a2']);
  expect(held(store, ['a1', 'a2'])).toEqual(['a2 v1']);
});

test('bodies that another version wrote are held only as far as they parse', async () => {
  const { db, store } = await storeWith(['a1', 'a2']);
  await db.bodies.toCollection().modify((row) => {
    if (row.kind === 'aid') row.bodies[0] = '{"id":"a1","kind":"hologram"}';
  });
  await db.meta.put({ key: 'format', format: 0, trustedFrom: 1 });
  await store.aidsWithUnits(['a1', 'a2']);
  expect(held(store, ['a1', 'a2'])).toEqual(['a2 v1']);
});
