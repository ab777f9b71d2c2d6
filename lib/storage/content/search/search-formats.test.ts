import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { idsFor, many, openSearch, puller, titled } from '../../../../tests/fixtures/search-database.ts';
import type { ContentDb } from '../schema.ts';

/** A workspace whose index is stored, and its database as another context opens it. */
async function indexed() {
  const first = openSearch();
  await puller(first)([...many(100), titled('a1', 'Feeding a walrus')]);
  await first.search.update();
  return { db: first.db, reopen: () => openSearch(first.workspace).search };
}

const SPOILT: [string, (db: ContentDb) => PromiseLike<unknown>][] = [
  [
    'an index in the format of an earlier version',
    (db) => db.meta.where('key').equals('search').modify({ format: 1 }),
  ],
  ['no word on what the index is made of', (db) => db.meta.delete('search')],
  ['a word on it that is none', (db) => db.meta.put({ key: 'search', format: 'new', covers: [] })],
];

for (const [what, spoil] of SPOILT) {
  test(`${what} is an index of nothing, and is made anew`, async () => {
    const { db, reopen } = await indexed();
    await spoil(db);
    const search = reopen();
    await expect(search.read()).resolves.toMatchObject({ items: 101, isCurrent: false });
    expect(await idsFor(search, 'walrus')).toEqual([]);
    await search.update();
    await expect(search.read()).resolves.toMatchObject({ isCurrent: true });
    expect(await idsFor(search, 'walrus')).toEqual(['a1']);
  });
}

const BROKEN: [string, (db: ContentDb) => PromiseLike<unknown>][] = [
  ['that is gone', (db) => db.search.clear()],
  ['that holds something else', (db) => db.search.put({ name: 'base', ids: 7 } as never)],
  [
    'that was cut short',
    (db) =>
      db.search.toCollection().modify((row) => {
        row.postings = row.postings.slice(0, 40);
      }),
  ],
  [
    'whose titles were lost',
    (db) =>
      db.search.toCollection().modify((row) => {
        row.titles = '';
      }),
  ],
];

for (const [what, spoil] of BROKEN) {
  test(`a part ${what} is noticed by whoever reads it, and made anew`, async () => {
    const { db, reopen } = await indexed();
    await spoil(db);
    const search = reopen();
    await expect(search.read()).resolves.toMatchObject({ parts: [], isCurrent: false });
    await search.update();
    await expect(search.read()).resolves.toMatchObject({ isCurrent: true });
    expect(await idsFor(search, 'walrus')).toEqual(['a1']);
    expect(await idsFor(reopen(), 'walrus')).toEqual(['a1']);
  });
}

test('where the small part alone is broken, the large one is found in and stays', async () => {
  const first = openSearch();
  const pull = puller(first);
  await pull([...many(100), titled('a1', 'Feeding a walrus')]);
  await first.search.update();
  await pull([titled('a2', 'Bathing a penguin')]);
  await first.search.update();
  const base = await first.db.search.get('base');
  await first.db.search.put({ name: 'recent' } as never);
  const { search } = openSearch(first.workspace);
  expect(await idsFor(search, 'walrus')).toEqual(['a1']);
  await search.update();
  expect(await idsFor(search, 'penguin')).toEqual(['a2']);
  expect(await first.db.search.get('base')).toEqual(base);
});

test('a database of the version that had no search is followed', async () => {
  const first = openSearch();
  await puller(first)([titled('a1', 'Feeding a walrus')]);
  const rows = await Promise.all(
    (['batches', 'bodies', 'meta'] as const).map((table) => first.db.table(table).toArray()),
  );
  const workspace = `w-${crypto.randomUUID()}`;
  const old = new Dexie(`alongside-content-${workspace}`);
  old.version(2).stores({
    batches: 'id',
    headers: 'id',
    bodies: '[kind+id]',
    skipped: '[kind+id]',
    shards: 'key',
    meta: 'key',
  });
  await old.table('batches').bulkPut(rows[0] ?? []);
  await old.table('bodies').bulkPut(rows[1] ?? []);
  await old.table('meta').bulkPut(rows[2] ?? []);
  old.close();
  const { search } = openSearch(workspace);
  await expect(search.read()).resolves.toMatchObject({ parts: [], items: 1, isCurrent: false });
  await search.update();
  expect(await idsFor(search, 'walrus')).toEqual(['a1']);
});
