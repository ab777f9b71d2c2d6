import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesOf, rowsWith, wordsOf } from './find-rows.ts';

const cell = (...texts: string[]) => texts.map((text) => ({ text }));
const table = {
  kind: 'table' as const,
  header: [cell('Code'), cell('Meaning')],
  rows: [
    [cell('N01'), cell('Not as ', 'described')],
    [cell('F29'), cell('Card absent; Müller rule')],
    [cell('F30'), cell('Card present')],
  ],
};
const codes = (query: string) => rowsWith(table, wordsOf(query)).map(([first]) => first?.[0]?.text);

describe('the rows of a table', () => {
  test.each([
    ['', ['N01', 'F29', 'F30']],
    ['card', ['F29', 'F30']],
    ['  CARD   absent ', ['F29']],
    ['muller', ['F29']],
    ['described n01', ['N01']],
    ['f31', []],
  ])('with %j', (query, expected) => {
    expect(codes(query)).toEqual(expected);
  });
});

test('places are those of the text as it is', () => {
  expect(placesOf(wordsOf('mull'), 'Der Müller, müllern')).toEqual([
    [4, 8],
    [12, 16],
  ]);
  expect(placesOf(['x'], 'abc')).toEqual([]);
});

test('every row found has each word where it is said to be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(10), (text, from, length) => {
      for (const word of wordsOf(text.slice(from, from + length))) {
        for (const [start, end] of placesOf([word], text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
  );
});
