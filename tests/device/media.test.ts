import { expect, test } from 'vitest';
import type { Change } from '../../lib/contracts/content-pull.ts';
import { mediaLack, mediaProgress } from '../../lib/domain/media/media-standing.ts';
import { keepInStep } from '../../lib/usecases/keep-in-step.ts';
import { bringFile, syncMedia } from '../../lib/usecases/sync-media.ts';
import { aidChange } from '../fixtures/content.ts';
import { arrangeWorkspace, cutAll, cutInTurn, eventsOf, joinedDevice } from './arrange.ts';

/** Bytes of a picture of 4 by 2 pixels, told apart by a word behind its head. */
function gif(word: string): string {
  return `GIF89a\u0004\0\u0002\0 ${word}`;
}

const NOWHERE = '0'.repeat(64);

function aidWith(id: string, ...media: string[]): Change {
  const change = aidChange(id);
  const context = media.map((each) => ({ kind: 'image', media: each, alt: 'A scene' }));
  return { ...change, body: { ...(change.body as object), context } };
}

async function arrange() {
  const workspace = await arrangeWorkspace();
  const device = await joinedDevice(workspace.joinCode);
  let time = Date.parse('2026-05-01T08:00:00Z');
  const { media } = device.content;
  return {
    ...workspace,
    ...device,
    media,
    pass: (minutes: number) => {
      time += minutes * 60_000;
    },
    bring: async (bytesMax = 1000) => {
      await keepInStep(device.deps, true);
      await syncMedia({ ...device.deps, media, now: () => new Date(time), bytesMax });
    },
    look: (sha256: string) => bringFile({ ...device.deps, media, now: () => new Date(time) }, sha256),
    held: async (...hashes: string[]) => {
      const files = await Promise.all(hashes.map((sha256) => media.file(sha256)));
      return Promise.all(files.map((file) => file?.blob.text()));
    },
  };
}

test('the files that content shows come with a sync, byte for byte, and nothing else does', async () => {
  const { put, putMedia, bring, held } = await arrange();
  const shown = await putMedia(gif('shown'));
  const other = await putMedia(gif('other'));
  await put(aidWith('a1', shown.sha256));
  await bring();
  expect(await held(shown.sha256, other.sha256)).toEqual([gif('shown'), undefined]);
});

test('one that is missing holds up neither content nor the rest, and comes once it is there', async () => {
  const { put, putMedia, bring, held, media, content, pass } = await arrange();
  const late = gif('late');
  const lateHash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(late)))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const there = await putMedia(gif('there'));
  await put(aidWith('a1', NOWHERE, lateHash, there.sha256));
  await bring();
  expect(await content.aids(['a1'])).toHaveLength(1);
  expect(await held(lateHash, there.sha256)).toEqual([undefined, gif('there')]);
  expect(mediaProgress(await media.standings())).toEqual({ here: 1, needed: 3, noRoom: 0 });
  await putMedia(late);
  await bring();
  expect(await held(lateHash), 'it waits before it asks again').toEqual([undefined]);
  pass(1);
  await bring();
  expect(await held(lateHash)).toEqual([late]);
});

test('what was cut off goes on where it stopped', async () => {
  const { account, put, putMedia, bring, held, media, pass } = await arrange();
  const files = await Promise.all(Array.from({ length: 7 }, (_, index) => putMedia(gif(`file ${index}`))));
  const hashes = files.map(({ sha256 }) => sha256);
  await put(aidWith('a1', ...hashes));
  await cutAll(account, '/media/', 'during');
  await bring();
  expect(mediaProgress(await media.standings())).toEqual({ here: 0, needed: 7, noRoom: 0 });
  await cutInTurn(account, '/media/', 'none', 'none', 'before', 'before', 'before', 'before');
  pass(1);
  await bring();
  const before = mediaProgress(await media.standings()).here;
  expect(before).toBeGreaterThan(0);
  await cutAll(account, '/media/', 'none');
  pass(30);
  await bring();
  expect(await held(...hashes)).toEqual(hashes.map((_, index) => gif(`file ${index}`)));
});

test('what bytes are nothing to show is refused, told of once, and asked for once', async () => {
  const { account, put, putMedia, bring, held, pass } = await arrange();
  const page = await putMedia('<!doctype html><script>alert(1)</script>');
  const drawing = await putMedia('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await put(aidWith('a1', page.sha256, drawing.sha256));
  await bring();
  pass(60);
  await bring();
  await bring();
  expect(await held(page.sha256, drawing.sha256)).toEqual([undefined, undefined]);
  const told = (await eventsOf(account.install)).filter(({ type }) => type === 'device.content_skipped');
  expect(told.map(({ data }) => data)).toEqual(
    expect.arrayContaining([
      { kind: 'media', item: page.sha256 },
      { kind: 'media', item: drawing.sha256 },
    ]),
  );
  expect(told).toHaveLength(2);
});

test('what does not fit leaves what is here alone', async () => {
  const { put, putMedia, bring, held } = await arrange();
  const small = await putMedia(gif('small'));
  await put(aidWith('a1', small.sha256));
  await bring(100);
  const large = await putMedia(gif('large'.repeat(40)));
  await put(aidWith('a2', large.sha256));
  await bring(100);
  expect(await held(small.sha256, large.sha256)).toEqual([gif('small'), undefined]);
});

test('what failed again and again waits for minutes, and is asked for at once when somebody looks or the network is back', async () => {
  const { account, put, putMedia, bring, look, held, media, pass } = await arrange();
  const looked = await putMedia(gif('looked at'));
  const other = await putMedia(gif('other'));
  await put(aidWith('a1', looked.sha256, other.sha256));
  await cutAll(account, '/media/', 'during');
  for (let times = 0; times < 8; times += 1) {
    await bring();
    pass(20);
  }
  await bring();
  await cutAll(account, '/media/', 'none');
  await bring();
  expect(await held(looked.sha256, other.sha256), 'they wait').toEqual([undefined, undefined]);
  await look(looked.sha256);
  expect(await held(looked.sha256, other.sha256)).toEqual([gif('looked at'), undefined]);
  await media.hurry();
  await bring();
  expect(await held(other.sha256)).toEqual([gif('other')]);
});

test('what there is no room for is told apart, and is asked for again only by who looks', async () => {
  const { put, putMedia, bring, look, held, media } = await arrange();
  const large = await putMedia(gif('large'.repeat(40)));
  await put(aidWith('a1', large.sha256));
  await bring(100);
  expect(mediaProgress(await media.standings())).toEqual({ here: 0, needed: 1, noRoom: 1 });
  expect(mediaLack(await media.standing(large.sha256))).toBe('no_room');
  await media.hurry();
  await bring();
  expect(await held(large.sha256)).toEqual([undefined]);
  await look(large.sha256);
  expect(await held(large.sha256)).toEqual([gif('large'.repeat(40))]);
  expect(mediaProgress(await media.standings())).toEqual({ here: 1, needed: 1, noRoom: 0 });
});
