import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWord, FIT, typed, unitsOf } from './compare-word.ts';

const howFits = (query: string, word: string) => {
  const units = unitsOf(word);
  return compareWord(typed(query), units, 0, units.length);
};

test.each([
  ['refund', 'refund', FIT.exact],
  ['refu', 'refund', FIT.prefix],
  ['refnud', 'refund', FIT.typo],
  ['refunnd', 'refund', FIT.typo],
  ['rfund', 'refund', FIT.typo],
  ['rafund', 'refund', FIT.typo],
  ['pln', 'plan', FIT.typo],
  ['rafun', 'refund', FIT.prefixTypo],
  ['fob', 'for', 0],
  ['2025', '2024', 0],
  ['account', 'refund', 0],
])('%s is compared with %s', (query, word, expected) => {
  expect(howFits(query, word)).toBe(expected);
});

test('a word of four letters or more is found by each of its one-edit typos', () => {
  const word = fc.stringMatching(/^[a-zäé]{4,12}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (text, place, letter) => {
      const at = place % text.length;
      const [before, behind] = [text.slice(0, at), text.slice(at + 1)];
      const swapped = before + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
      const edits = [before + letter + behind, before + letter + text.slice(at), before + behind, swapped];
      for (const edited of edits) expect(howFits(edited, text)).not.toBe(0);
    }),
  );
});
