import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doc, partOf } from '../../../tests/fixtures/search-index.ts';
import { PartBuilder } from './part-builder.ts';
import { IN_TITLE, isWhole, readPostings, TIMES_MAX, writePosting } from './search-part.ts';

test('postings are read as they were written', () => {
  const posting = fc.tuple(fc.nat(100_000), fc.nat(IN_TITLE | TIMES_MAX));
  fc.assert(
    fc.property(fc.array(posting), (steps) => {
      const bytes: number[] = [];
      let document = 0;
      const expected = steps.map(([distance, weight]) => {
        writePosting(bytes, distance, weight);
        document += distance;
        return [document, weight];
      });
      const stored = { postings: Uint8Array.from(bytes), postingStarts: Uint32Array.of(0, bytes.length) };
      const read: number[][] = [];
      readPostings(stored, 0, (...each) => read.push(each));
      expect(read).toEqual(expected);
    }),
  );
});

test('a part is whole, and is not once any of its arrays is cut short', () => {
  const part = partOf([doc('a', 'Refund an order', ['walrus']), doc('b', 'Order')]);
  expect(isWhole(part)).toBe(true);
  expect(isWhole(partOf([]))).toBe(true);
  const cut = {
    ids: 'a',
    titles: 'Order',
    kinds: part.kinds.slice(1),
    lengths: part.lengths.slice(1),
    terms: part.terms.slice(1),
    termStarts: part.termStarts.slice(0, -1),
    postings: part.postings.slice(1),
    postingStarts: part.postingStarts.slice(0, -1),
  };
  for (const [name, value] of Object.entries(cut))
    expect(isWhole({ ...part, [name]: value }), name).toBe(false);
  for (const name of ['termStarts', 'postingStarts'] as const) {
    const mixed = part[name].slice().reverse();
    mixed[0] = 0;
    mixed[mixed.length - 1] = part[name].at(-1) ?? 0;
    expect(isWhole({ ...part, [name]: mixed }), name).toBe(false);
  }
});

test('a document of a megabyte is taken in with places to rest', () => {
  const builder = new PartBuilder();
  const steps = [...builder.add(doc('large', 'Large', ['refund the order '.repeat(60_000)]))];
  expect(steps.length).toBeGreaterThan(2_000);
});
