import { liveQuery } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lessonChange } from '../../../../tests/fixtures/content.ts';
import {
  idsFor,
  many,
  openSearch,
  puller,
  search,
  titled,
} from '../../../../tests/fixtures/search-database.ts';

test('what was indexed is found after the database was opened again, without being made again', async () => {
  const first = openSearch();
  await puller(first)([titled('a1', 'Feeding a walrus'), lessonChange('l1')]);
  await first.search.update();
  first.db.close();
  const { db, search } = openSearch(first.workspace);
  await expect(search.read()).resolves.toMatchObject({ items: 2, isCurrent: true });
  expect(await idsFor(search, 'wlarus')).toEqual(['a1']);
  expect(await idsFor(search, 'lesson')).toEqual(['l1']);
  const stored = await db.meta.get('search');
  await search.update();
  expect(await db.meta.get('search')).toEqual(stored);
});

test('a delta remakes the small part alone; what it replaced or took back is not found any more', async () => {
  const opened = openSearch();
  const { db, search } = opened;
  const pull = puller(opened);
  await pull([...many(100), titled('a1', 'Feeding a walrus'), titled('a2', 'Feeding an ostrich')]);
  await search.update();
  const base = await db.search.get('base');
  await pull([titled('a1', 'Bathing a penguin')], ['a2']);
  // Before it is made anew, nothing is shown under a title that it no longer has.
  await expect(search.read()).resolves.toMatchObject({ items: 101, isCurrent: false });
  expect(await idsFor(search, 'feeding')).toEqual([]);
  await search.update();
  await expect(search.read()).resolves.toMatchObject({ isCurrent: true });
  expect(await idsFor(search, 'penguin')).toEqual(['a1']);
  expect(await idsFor(search, 'ostrich')).toEqual([]);
  expect(await db.search.get('base')).toEqual(base);
  expect((await db.search.get('recent'))?.ids).toBe('a1');
});

test('many deltas are taken into the base, and folding loses nothing', async () => {
  const opened = openSearch();
  const { db, store, search } = opened;
  const pull = puller(opened);
  await pull(many(100));
  await search.update();
  for (let delta = 0; delta < 70; delta += 1) await pull([titled(`m${delta}`, `Repainted ${delta}`)]);
  await store.fold();
  await search.update();
  expect(await db.search.get('recent')).toBeUndefined();
  expect((await idsFor(search, 'repainted')).length).toBe(70);
  expect((await idsFor(search, 'unicycle')).length).toBe(30);
});

test('a pull from nothing leaves only what it brought', async () => {
  const opened = openSearch();
  const { db, search } = opened;
  const pull = puller(opened);
  await pull(many(100));
  await search.update();
  await pull([titled('n1', 'Xylophone')], [], { anew: true });
  await search.update();
  expect(await idsFor(search, 'unicycle')).toEqual([]);
  expect(await idsFor(search, 'xylophone')).toEqual(['n1']);
  expect((await db.search.get('base'))?.titles).toBe('Xylophone');
});

test('an aid and a lesson may have the same id', async () => {
  const opened = openSearch();
  const pull = puller(opened);
  await pull([titled('same', 'Feeding a walrus'), lessonChange('same')]);
  await opened.search.update();
  await pull([], ['same']);
  expect(await search(opened.search, 'walrus')).toEqual([]);
  expect(await search(opened.search, 'lesson')).toMatchObject([{ id: 'same', kind: 'lesson' }]);
});

test('two contexts that index at once leave one whole index', async () => {
  const opened = openSearch();
  const other = openSearch(opened.workspace);
  await puller(opened)(many(200));
  await Promise.all([opened.search.update(), other.search.update()]);
  expect((await idsFor(other.search, 'unicycle')).length).toBe(200);
  await expect(opened.search.read()).resolves.toMatchObject({ isCurrent: true });
});

test('a live query hears of a new index', async () => {
  const opened = openSearch();
  const other = openSearch(opened.workspace);
  await puller(opened)([titled('a1', 'Feeding a walrus')]);
  const heard: boolean[] = [];
  const watching = liveQuery(async () => opened.search.read()).subscribe(({ isCurrent }) =>
    heard.push(isCurrent),
  );
  onTestFinished(() => watching.unsubscribe());
  await vi.waitFor(() => expect(heard).toEqual([false]));
  await other.search.update();
  await vi.waitFor(() => expect(heard.at(-1)).toBe(true));
});
