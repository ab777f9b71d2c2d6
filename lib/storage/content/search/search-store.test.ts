import { liveQuery } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aidChange, lessonChange } from '../../../../tests/fixtures/content.ts';
import { loadWriter, pagePace, webLocks } from '../../../../tests/fixtures/device-ports.ts';
import type { Change } from '../../../contracts/content-pull.ts';
import { find } from '../../../domain/search/find.ts';
import type { SearchStore } from '../../../usecases/ports/search-store.ts';
import { openContent } from '../../open.ts';
import { whenOpen } from '../../when-open.ts';
import { contentStore } from '../content-store.ts';
import { contentDb } from '../schema.ts';
import { searchStore } from './search-store.ts';

const ALL = { pageAids: new Set<string>(), onPageOnly: false, kinds: new Set<never>(), limit: 1000 };

function open(workspace = `w-${crypto.randomUUID()}`) {
  const db = contentDb(workspace);
  const opened = openContent(db);
  const content = contentStore(db, opened, pagePace, loadWriter);
  onTestFinished(() => db.close());
  return {
    db,
    content,
    search: searchStore(db, whenOpen(opened), { pace: pagePace, locks: webLocks }),
    workspace,
  };
}

/** Pulls a page behind the last one. */
function puller({ content }: Pick<ReturnType<typeof open>, 'content'>) {
  let cursor: string | undefined;
  let count = 0;
  return async (changes: Change[], gone: string[] = [], { anew = false } = {}) => {
    const from = anew ? undefined : cursor;
    count += 1;
    cursor = `c${count}`;
    const tombstones = gone.map((id) => ({ kind: 'aid', id }));
    const applied = await content.apply({ changes, tombstones, cursor, more: false }, { from, syncedAt: '' });
    expect(applied.ok).toBe(true);
  };
}

const titled = (id: string, title: string): Change => {
  const change = aidChange(id, { bytes: 500 });
  return { ...change, body: { ...(change.body as object), title } };
};

const idsFor = async (search: SearchStore, text: string) =>
  find((await search.read()).parts, text, ALL).hits.map(({ id }) => id);

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => titled(`m${index}`, `Unicycle ${index}`));

test('what was indexed is found after the database was opened again, without being made again', async () => {
  const first = open();
  await puller(first)([titled('a1', 'Feeding a walrus'), lessonChange('l1')]);
  await first.search.update();
  first.db.close();
  const { db, search } = open(first.workspace);
  await expect(search.read()).resolves.toMatchObject({ items: 2, isCurrent: true });
  expect(await idsFor(search, 'wlarus')).toEqual(['a1']);
  expect(await idsFor(search, 'lesson')).toEqual(['l1']);
  const stored = await db.meta.get('search');
  await search.update();
  expect(await db.meta.get('search')).toEqual(stored);
});

test('a delta remakes the small part alone; what it replaced or took back is not found any more', async () => {
  const opened = open();
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
  const opened = open();
  const { db, content, search } = opened;
  const pull = puller(opened);
  await pull(many(100));
  await search.update();
  for (let delta = 0; delta < 70; delta += 1) await pull([titled(`m${delta}`, `Repainted ${delta}`)]);
  await content.fold();
  await search.update();
  expect(await db.search.get('recent')).toBeUndefined();
  expect((await idsFor(search, 'repainted')).length).toBe(70);
  expect((await idsFor(search, 'unicycle')).length).toBe(30);
});

test('a pull from nothing leaves only what it brought', async () => {
  const opened = open();
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
  const opened = open();
  const pull = puller(opened);
  await pull([titled('same', 'Feeding a walrus'), lessonChange('same')]);
  await opened.search.update();
  await pull([], ['same']);
  const { parts } = await opened.search.read();
  expect(find(parts, 'walrus', ALL).hits).toEqual([]);
  expect(find(parts, 'lesson', ALL).hits).toMatchObject([{ id: 'same', kind: 'lesson' }]);
});

test('a stored index that is not one is made anew', async () => {
  const opened = open();
  await puller(opened)([...many(100), titled('a1', 'Feeding a walrus')]);
  await opened.search.update();
  await opened.db.meta.put({ key: 'search', format: 0 });
  await opened.db.search.put({ name: 'base', ids: 7 } as never);
  const { search } = open(opened.workspace);
  await expect(search.read()).resolves.toMatchObject({ parts: [], isCurrent: false });
  await search.update();
  expect(await idsFor(search, 'walrus')).toEqual(['a1']);
});

test('two contexts that index at once leave one whole index', async () => {
  const opened = open();
  const other = open(opened.workspace);
  await puller(opened)(many(200));
  await Promise.all([opened.search.update(), other.search.update()]);
  expect((await idsFor(other.search, 'unicycle')).length).toBe(200);
  await expect(opened.search.read()).resolves.toMatchObject({ isCurrent: true });
});

test('a live query hears of a new index', async () => {
  const opened = open();
  const other = open(opened.workspace);
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
