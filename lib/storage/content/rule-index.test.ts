import { expect, test } from 'vitest';
import { aidChange, lessonChange, unitChange } from '../../../tests/fixtures/content.ts';
import { at, hostRule, openStore, page, shardsFor } from '../../../tests/fixtures/content-database.ts';
import type { Change } from '../../contracts/content-pull.ts';
import { matcherOf } from '../../domain/matching/index/index-matcher.ts';
import { shardKeys } from '../../domain/matching/index/keys.ts';
import type { ContentStore } from '../../usecases/ports/content-store.ts';
import type { BatchRow } from './schema.ts';

const URL_OF_R1 = 'https://r1.example/';

/** What the stored index brings to a page. */
async function matched(store: ContentStore, url: string): Promise<string[]> {
  const shards = await shardsFor(store, url);
  return matcherOf(shards)
    .match(url, { team: 't', roles: [], now: new Date(at) })
    .rules.map(({ id }) => id);
}

/** What the stored index is made of. */
async function indexOf(store: ContentStore) {
  return (await store.firstSight([], undefined, () => [])).index;
}

test('the index of the rules follows them', async () => {
  const { store, workspace } = openStore();
  expect(await indexOf(store)).toBeUndefined();
  await store.apply(page({ changes: [hostRule('r1'), hostRule('r2')] }), { from: undefined, syncedAt: at });
  expect(await indexOf(store)).toBeUndefined();
  await store.indexRules();
  expect(await indexOf(store)).toMatchObject({
    isCurrent: true,
    places: {
      hosts: [
        { scheme: 'https', host: 'r1.example' },
        { scheme: 'https', host: 'r2.example' },
      ],
    },
  });
  expect(await matched(store, URL_OF_R1)).toEqual(['r1']);
  expect(await shardsFor(store, URL_OF_R1)).toHaveLength(1);

  await store.apply(page({ changes: [hostRule('r3', 'r1.example')], cursor: 'c2' }), {
    from: 'c1',
    syncedAt: at,
  });
  expect(await indexOf(store)).toMatchObject({ isCurrent: false });
  expect(await matched(store, URL_OF_R1)).toEqual(['r1']);
  await store.indexRules();
  expect(await matched(openStore(workspace).store, URL_OF_R1)).toEqual(['r1', 'r3']);

  await store.apply(page({ changes: [aidChange('a1')], cursor: 'c3' }), { from: 'c2', syncedAt: at });
  expect(await indexOf(store)).toMatchObject({ isCurrent: true });
  await store.apply(page({ changes: [], cursor: 'n1' }), { from: undefined, syncedAt: at });
  await store.indexRules();
  expect(await matched(store, URL_OF_R1)).toEqual([]);
});

test('rules that come while the index is made are in it', async () => {
  const { store } = openStore();
  await store.apply(page({ changes: [hostRule('r1')] }), { from: undefined, syncedAt: at });
  const indexing = store.indexRules();
  await store.apply(page({ changes: [hostRule('r3', 'r1.example')], cursor: 'c2' }), {
    from: 'c1',
    syncedAt: at,
  });
  await indexing;
  await store.indexRules();
  expect(await indexOf(store)).toMatchObject({ isCurrent: true });
  expect(await matched(store, URL_OF_R1)).toEqual(['r1', 'r3']);
});

test('a rule that this browser cannot read is left out of the index and reported once', async () => {
  const { store } = openStore();
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

test('the first sight of a page reads rules and aids together, and rules that are held once only', async () => {
  const { store } = openStore();
  const keys = shardKeys(URL_OF_R1);
  const given: (number | 'held')[] = [];
  const look = (heldOf: number | undefined) =>
    store.firstSight(keys, heldOf, (shards) => {
      given.push(shards?.length ?? 'held');
      return ['a1', 'nowhere'];
    });

  expect(await look(undefined)).toEqual({ complete: false, index: undefined, aids: [], units: [] });
  await store.apply(page({ changes: [hostRule('r1'), aidChange('a1')] }), { from: undefined, syncedAt: at });
  expect(await look(undefined)).toMatchObject({ complete: true, index: undefined, aids: [] });
  expect(given).toEqual([]);

  await store.indexRules();
  const first = await look(undefined);
  expect(first).toMatchObject({ complete: true, index: { isCurrent: true }, aids: [{ id: 'a1' }] });
  await look(first.index?.of);
  await store.apply(page({ changes: [hostRule('r3', 'r1.example')], cursor: 'c2' }), {
    from: 'c1',
    syncedAt: at,
  });
  await look(first.index?.of);
  await store.indexRules();
  await look(first.index?.of);
  expect(given).toEqual([1, 'held', 'held', 1]);
});

test('a page waits for no list of what it does not show, however many rules there are', async () => {
  const { db, store } = openStore();
  const changes = [hostRule('r1'), aidChange('a1'), unitChange('unit-of-a1'), lessonChange('l1')];
  await store.apply(page({ changes }), { from: undefined, syncedAt: at });
  await store.indexRules();
  const read: string[] = [];
  const note = (row: BatchRow) => {
    read.push(row.kind);
    return row;
  };
  db.batches.hook('reading', note);
  const { aids, units } = await store.firstSight(shardKeys('https://r1.example/'), undefined, () => ['a1']);
  expect([aids, units]).toMatchObject([[{ id: 'a1' }], [{ id: 'unit-of-a1' }]]);
  expect(read).toEqual(['aid', 'unit']);
});
