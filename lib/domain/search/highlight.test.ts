import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';
import { readQuery } from './query.ts';

/** The text with what is marked in brackets. */
const marked = (text: string, query: string) =>
  highlight(text, readQuery(query))
    .map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text))
    .join('');

test.each([
  ['Refund an order', 'refund', '[Refund] an order'],
  ['Refund an order', 'ord refnud', '[Refund] an [order]'],
  ['Die Größe ändern', 'grosse', 'Die [Größe] ändern'],
  ['Un café, un cafe\u0301', 'cafe', 'Un [café], un [cafe\u0301]'],
  ['İade ve ısı', 'iade isi', '[İade] ve [ısı]'],
  ['I don’t refund', 'dont', 'I [don’t] refund'],
  ['Party 🎉refund👩‍💻 now', 'refund', 'Party 🎉[refund]👩‍💻 now'],
  ['退款流程', '款流', '退[款流]程'],
  ['退款流程', '退款流程', '[退款流程]'],
  ['退款', '款', '退[款]'],
  ['استرداد المبلغ', 'المبلغ', 'استرداد [المبلغ]'],
  ['Refund', '', 'Refund'],
  ['', 'refund', ''],
])('%s, searched for %j', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('marking changes no text, and says of each piece where it stands', () => {
  const any = fc.string({ unit: 'binary', maxLength: 80 });
  const some = fc.oneof(any, fc.string({ unit: 'grapheme', maxLength: 80 }));
  fc.assert(
    fc.property(some, any, fc.nat(80), (text, other, from) => {
      for (const query of [other, text.slice(from, from + 10)]) {
        const stretches = highlight(text, readQuery(query));
        expect(stretches.map((each) => each.text).join('')).toBe(text);
        for (const each of stretches) {
          expect(text.slice(each.start, each.start + each.text.length)).toBe(each.text);
        }
      }
    }),
  );
});
