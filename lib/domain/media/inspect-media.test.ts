import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectMedia } from './inspect-media.ts';

const text = (value: string) => new TextEncoder().encode(value);
const hex = (value: string) => Uint8Array.from(Buffer.from(value.replaceAll(' ', ''), 'hex'));
const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url));

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  bytes.set(hex('89504e470d0a1a0a 0000000d 49484452'));
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};

describe('a file is what its bytes say', () => {
  test.each([
    ['assets/public/icon/48.png', 'image/png', { width: 48, height: 48 }],
    ['assets/sample/media/charge-history.webp', 'image/webp', { width: 1440, height: 880 }],
    ['assets/sample/media/look-first.webm', 'video/webm', undefined],
    ['assets/sample/media/look-first.vtt', 'text/vtt', undefined],
  ])('%s', (path, type, size) => {
    expect(inspectMedia(file(path))).toEqual({ ok: true, type, size });
  });

  test.each([
    ['GIF', hex('47494638 3961 0a00 0500'), 'image/gif', 10, 5],
    ['JPEG', hex('ffd8 ffe0 0004 0000 ffc2 0011 08 0005 000a 03 01 02'), 'image/jpeg', 10, 5],
    [
      'WebP, lossy',
      hex('52494646 00000000 57454250 56503820 00000000 000000 9d012a 0a00 0500'),
      'image/webp',
      10,
      5,
    ],
    ['WebP, lossless', hex('52494646 00000000 57454250 5650384c 00000000 2f 09000100'), 'image/webp', 10, 5],
    [
      'AVIF',
      hex('0000001c 66747970 61766966 00000000 00000014 69737065 00000000 0000000a 00000005'),
      'image/avif',
      10,
      5,
    ],
  ])('%s', (_, bytes, type, width, height) => {
    expect(inspectMedia(bytes)).toEqual({ ok: true, type, size: { width, height } });
  });

  test('captions of as many cues as a long film has', () => {
    expect(inspectMedia(text(`WEBVTT ${'-->'.repeat(5_000)}`))).toMatchObject({ ok: true, type: 'text/vtt' });
  });
});

describe('refused is', () => {
  test.each([
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'unknown_type'],
    [
      'a drawing that may hold scripts',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'unknown_type',
    ],
    ['nothing', new Uint8Array(), 'unknown_type'],
    ['a picture that is cut off in its head', png(10, 5).subarray(0, 18), 'unknown_size'],
    ['a picture of no size', png(0, 5), 'unknown_size'],
    ['a small file that unfolds to gigabytes', png(60_000, 60_000), 'too_many_pixels'],
    ['captions of more bytes than any film needs', text(`WEBVTT ${'x'.repeat(500_000)}`), 'too_many_words'],
    ['captions of more cues than any film needs', text(`WEBVTT ${'-->'.repeat(5_001)}`), 'too_many_words'],
  ])('%s', (_, bytes, reason) => {
    expect(inspectMedia(bytes)).toEqual({ ok: false, reason });
  });
});
