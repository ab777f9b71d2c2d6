import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from './words-of.ts';

const foldedIn = (text: string) => [...wordsOf(text)].map(({ folded }) => folded);

test.each([
  ['Don’t re-send ERR-4711!', ['dont', 're', 'send', 'err', '4711']],
  ['café cafe\u0301', ['cafe', 'cafe']],
  ['👩‍💻🎉', []],
  ['order 🎉 refund', ['order', 'refund']],
  ['退款流程', ['退款', '款流', '流程', '程']],
  ['退', ['退']],
  ['Zendeskチケット', ['zendesk', 'チケ', 'ケッ', 'ット', 'ト']],
  ['iPhone15の返品', ['iphone15', 'の返', '返品', '品']],
  ['กิน', ['กิน', 'น']],
  ['استرداد المبلغ', ['استرداد', 'المبلغ']],
  ['한국어 환불', ['한국어'.normalize('NFKD'), '환불'.normalize('NFKD')]],
  ['', []],
  [' \n\t…', []],
])('%j is these words', (text, words) => {
  expect(foldedIn(text)).toEqual(words);
});

test('words stand where they say, one behind the other, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let last = -1;
      for (const { start, end } of wordsOf(text)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        last = start;
      }
    }),
  );
});

test('a text of a megabyte is taken apart', () => {
  expect(foldedIn('refund the order '.repeat(60_000)).length).toBe(180_000);
});
