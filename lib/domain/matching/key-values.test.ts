import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyValues } from './key-values.ts';

const piece = fc.constantFrom('a', 'b', 'ab', '=', '&', '?', '1', '%41', '+', '', 'é');
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const key = fc
  .array(fc.constantFrom('a', 'b', '1', '=', '&', 'A', '?'), { maxLength: 2 })
  .map((pieces) => pieces.join(''));

it('finds the values that URLSearchParams finds', () => {
  fc.assert(
    fc.property(text, key, (query, wanted) => {
      expect(keyValues(query).getAll(wanted)).toEqual(new URLSearchParams(`?${query}`).getAll(wanted));
    }),
    { numRuns: 2000 },
  );
});
