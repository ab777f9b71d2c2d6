import Dexie from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { aidChange, lessonChange } from '../../../../tests/fixtures/content.ts';
import { loadWriter, pagePace } from '../../../../tests/fixtures/device-ports.ts';
import type { Change } from '../../../contracts/content-pull.ts';
import { mediaLack, mediaProgress } from '../../../domain/media/media-standing.ts';
import type { MediaFile } from '../../../usecases/ports/media-store.ts';
import { openContent } from '../../open.ts';
import { contentStore } from '../content-store.ts';
import { CONTENT_FORMAT } from '../format.ts';
import { contentDb } from '../schema.ts';

const NOW = new Date('2026-05-01T08:00:00Z');
const LATER = '2026-05-01T09:00:00.000Z';
const ROOM = 1000;
const hash = (letter: string) => letter.repeat(64);

function open(workspace = `w-${crypto.randomUUID()}`) {
  const db = contentDb(workspace);
  onTestFinished(() => db.close());
  const store = contentStore(db, openContent(db), pagePace, loadWriter);
  let cursor: string | undefined;
  const pull = async (changes: Change[], tombstones: { kind: string; id: string }[] = [], from = cursor) => {
    const next = `c${crypto.randomUUID()}`;
    await store.apply(
      { changes, tombstones, cursor: next, more: false },
      { from, syncedAt: NOW.toISOString() },
    );
    cursor = next;
    await store.media.note();
  };
  return { db, store, media: store.media, pull };
}

const picture = (media: string) => ({ kind: 'image', media, alt: 'A scene' });

function aidWith(id: string, ...media: string[]): Change {
  const change = aidChange(id);
  return { ...change, body: { ...(change.body as object), context: media.map(picture) } };
}

function lessonWith(id: string, media: string, captions: string): Change {
  const change = lessonChange(id);
  const film = { id: 'film', title: 'A film', kind: 'video', media, captions };
  return { ...change, body: { ...(change.body as object), cards: [film] } };
}

const file = (bytes: number): MediaFile => ({
  blob: new Blob([new Uint8Array(bytes)], { type: 'image/png' }),
  type: 'image/png',
  size: { width: 4, height: 2 },
});

const wanted = async ({ media }: ReturnType<typeof open>, now = NOW) =>
  (await media.wanted(now)).map(({ sha256 }) => sha256[0]).join('');

const progress = async ({ media }: ReturnType<typeof open>) => mediaProgress(await media.standings());

test('what content shows is wanted, what is missed most first; nothing is wanted twice', async () => {
  const device = open();
  await device.pull([lessonWith('l1', hash('f'), hash('c')), aidWith('a1', hash('b')), aidChange('a2')]);
  expect(await wanted(device)).toBe('bcf');
  await device.pull([aidWith('a3', hash('b'), hash('f'))]);
  expect([...(await wanted(device))].sort().join('')).toBe('bcf');
  expect((await device.media.wanted(NOW)).find(({ sha256 }) => sha256 === hash('f'))?.use).toBe('picture');
  expect(await progress(device)).toEqual({ here: 0, needed: 3, noRoom: 0 });
});

test('a file that came is here, after a restart too, and wanted no more', async () => {
  const workspace = `w-${crypto.randomUUID()}`;
  const device = open(workspace);
  await device.pull([aidWith('a1', hash('b'))]);
  expect(await device.media.file(hash('b'))).toBeUndefined();
  expect(await device.media.keep(hash('b'), file(9), ROOM)).toBe('kept');
  expect(await wanted(device)).toBe('');
  device.db.close();
  const again = open(workspace);
  const found = await again.media.file(hash('b'));
  expect(found).toMatchObject({ type: 'image/png', size: { width: 4, height: 2 } });
  expect(found?.blob.size).toBe(9);
  expect(await progress(again)).toEqual({ here: 1, needed: 1, noRoom: 0 });
});

test('a file that nothing shows is not kept', async () => {
  const device = open();
  expect(await device.media.keep(hash('b'), file(9), ROOM)).toBe('not_needed');
  expect(await device.media.file(hash('b'))).toBeUndefined();
});

test('what was asked for in vain waits, what was refused is never asked for again', async () => {
  const device = open();
  await device.pull([aidWith('a1', hash('b'), hash('d'))]);
  await device.media.postpone(hash('b'), LATER, 'connection');
  await device.media.refuse(hash('d'));
  expect(mediaLack(await device.media.standing(hash('d')))).toBe('refused');
  expect(await wanted(device)).toBe('');
  expect(await wanted(device, new Date(LATER))).toBe('b');
  expect((await device.media.wanted(new Date(LATER)))[0]?.attempts).toBe(1);
  expect(await progress(device)).toEqual({ here: 0, needed: 1, noRoom: 0 });
  // A clock that was set back by years makes nobody wait for years.
  await device.media.postpone(hash('b'), '2031-01-01T00:00:00.000Z', 'connection');
  expect(await wanted(device)).toBe('b');
});

test('a wait ends before its time, save one that the endpoint asked for', async () => {
  const device = open();
  await device.pull([aidWith('a1', hash('b'), hash('d'), hash('e'))]);
  await device.media.postpone(hash('b'), LATER, 'connection');
  await device.media.postpone(hash('d'), LATER, 'endpoint');
  await device.media.postpone(hash('e'), LATER, 'room');
  await device.media.hurry();
  expect(await wanted(device)).toBe('b');
  expect((await device.media.wanted(NOW))[0]?.attempts).toBe(0);
  await device.media.hurry(hash('d'));
  expect(await wanted(device)).toBe('b');
  expect(mediaLack(await device.media.standing(hash('e')))).toBe('no_room');
  await device.media.hurry(hash('e'));
  expect(await wanted(device)).toBe('be');
  expect(mediaLack(await device.media.standing(hash('e')))).toBe('coming');
  await device.media.hurry(hash('9'));
});

test('where room is short a film gives way to a picture, and is wanted again', async () => {
  const device = open();
  await device.pull([lessonWith('l1', hash('f'), hash('c')), aidWith('a1', hash('b'), hash('d'))]);
  expect(await device.media.keep(hash('f'), file(600), ROOM)).toBe('kept');
  expect(await device.media.keep(hash('b'), file(500), ROOM)).toBe('kept');
  expect(await device.media.file(hash('f'))).toBeUndefined();
  expect(await wanted(device)).toBe('dcf');
  expect(await device.media.keep(hash('f'), file(600), ROOM)).toBe('no_room');
  expect(await device.media.keep(hash('d'), file(600), ROOM)).toBe('no_room');
  expect(await device.media.file(hash('b'))).toBeDefined();
});

test('what no content shows any more goes, what other content shows stays', async () => {
  const device = open();
  await device.pull([
    aidWith('a1', hash('b')),
    aidWith('a2', hash('b'), hash('d')),
    aidWith('a3', hash('e')),
  ]);
  for (const letter of 'bde') await device.media.keep(hash(letter), file(9), ROOM);
  await device.pull([aidWith('a2')], [{ kind: 'aid', id: 'a3' }]);
  await device.media.prune();
  expect(await device.media.file(hash('b'))).toBeDefined();
  expect(await device.media.file(hash('d'))).toBeUndefined();
  expect(await device.media.file(hash('e'))).toBeUndefined();
  expect(await progress(device)).toEqual({ here: 1, needed: 1, noRoom: 0 });
  await device.pull([aidWith('a4', hash('e'))]);
  expect(await wanted(device)).toBe('e');
});

test('while all is pulled anew nothing goes that it may bring again', async () => {
  const device = open();
  await device.pull([aidWith('a1', hash('b'))]);
  await device.media.keep(hash('b'), file(9), ROOM);
  await device.store.apply(
    { changes: [aidChange('a2')], tombstones: [], cursor: 'n1', more: true },
    { from: undefined, syncedAt: NOW.toISOString() },
  );
  await device.media.note();
  await device.media.prune();
  expect(await device.media.file(hash('b'))).toBeDefined();
  await device.pull([aidWith('a1', hash('b'))], [], 'n1');
  await device.media.prune();
  expect(await device.media.file(hash('b'))).toBeDefined();
});

test('what version 2 stored stays, its index is not made anew, and it is looked through for media', async () => {
  const workspace = `w-${crypto.randomUUID()}`;
  const old = new Dexie(`alongside-content-${workspace}`);
  const tables = { batches: 'id', headers: 'id', bodies: '[kind+id]', skipped: '[kind+id]' };
  old.version(2).stores({ ...tables, shards: 'key', meta: 'key' });
  const body = JSON.stringify(aidWith('a1', hash('b')).body);
  await old.table('batches').put({ id: 1, kind: 'aid', segmentSize: 64, ids: 'a1', gone: '' });
  await old.table('bodies').put({ kind: 'aid', id: 1, gone: '', bodies: [body] });
  const state = { lastId: 1, epoch: 0, complete: true, rules: 7, skips: false, cursor: 'c1' };
  await old.table('meta').bulkPut([
    { key: 'format', format: CONTENT_FORMAT, trustedFrom: 1 },
    { key: 'state', ...state, resyncFrom: undefined, syncedAt: LATER },
  ]);
  old.close();
  const device = open(workspace);
  await device.media.note();
  expect(await device.store.aids(['a1'])).toHaveLength(1);
  expect(await wanted(device)).toBe('b');
  expect(await device.db.meta.get('state')).toMatchObject({ rules: 7 });
});

test('broken bodies, marks and files crash nobody', async () => {
  const device = open();
  await device.pull([aidWith('a1', hash('b')), aidWith('a2', hash('d'))]);
  await device.media.keep(hash('b'), file(9), ROOM);
  await device.db.mediaFiles.put({ sha256: hash('b'), blob: 'no blob' as unknown as Blob });
  await device.db.meta.put({ key: 'media', noted: 'many' });
  await device.db.bodies.toCollection().modify((row) => {
    row.bodies[0] = '{"media":"';
  });
  await device.media.note();
  await device.media.prune();
  expect(await device.media.file(hash('b'))).toBeUndefined();
  expect(await wanted(device)).toBe('d');
});
