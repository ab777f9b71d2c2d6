import { expect, test } from 'vitest';
import { type HeldFile, makeRoom } from './make-room.ts';

const file = (sha256: string, use: HeldFile['use'], bytes: number): HeldFile => ({ sha256, use, bytes });

test.each([
  ['what fits drops nothing', [file('a', 'film', 60)], file('b', 'film', 40), []],
  [
    'a picture takes the place of the largest film',
    [file('a', 'film', 30), file('b', 'film', 60)],
    file('c', 'picture', 20),
    ['b'],
  ],
  [
    'as many films go as it needs',
    [file('a', 'film', 30), file('b', 'film', 60)],
    file('c', 'picture', 50),
    ['b'],
  ],
  [
    'captions go behind films only',
    [file('a', 'captions', 50), file('b', 'film', 50)],
    file('c', 'picture', 60),
    ['b', 'a'],
  ],
  ['a film takes the place of no film', [file('a', 'film', 90)], file('b', 'film', 20), undefined],
  [
    'a picture takes the place of no picture',
    [file('a', 'picture', 90)],
    file('b', 'picture', 20),
    undefined,
  ],
  ['what is larger than all room has none', [], file('a', 'picture', 101), undefined],
])('%s', (_, held, newcomer, dropped) => {
  expect(makeRoom(held, newcomer, 100)).toEqual(dropped);
});
