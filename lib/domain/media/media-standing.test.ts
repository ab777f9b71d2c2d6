import { expect, test } from 'vitest';
import { mediaLack, mediaProgress } from './media-standing.ts';

test.each([
  ['is not known yet', undefined, 'coming'],
  ['is wanted', { state: 'wanted' }, 'coming'],
  ['waits for the connection', { state: 'wanted', waitsFor: 'connection' }, 'coming'],
  ['waits for room', { state: 'wanted', waitsFor: 'room' }, 'no_room'],
  ['waited for room until it was refused', { state: 'refused', waitsFor: 'room' }, 'refused'],
] as const)('a file that %s', (_case, standing, lack) => {
  expect(mediaLack(standing)).toBe(lack);
});

test('files that are refused count for nothing', () => {
  expect(mediaProgress([])).toEqual({ here: 0, needed: 0, noRoom: 0 });
  expect(
    mediaProgress([
      { state: 'here' },
      { state: 'wanted', waitsFor: 'endpoint' },
      { state: 'wanted', waitsFor: 'room' },
      { state: 'refused', waitsFor: 'room' },
    ]),
  ).toEqual({ here: 1, needed: 3, noRoom: 1 });
});
