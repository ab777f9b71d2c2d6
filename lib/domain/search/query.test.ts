import { expect, test } from 'vitest';
import { readQuery } from './query.ts';

const wordsIn = (text: string) => readQuery(text).map(({ folded }) => folded);

test('a query is its words, each once', () => {
  expect(wordsIn('Refund  refund, ORDER')).toEqual(['refund', 'order']);
});

test.each(['', '   ', '…!', '🎉', '\u0301'])('%j asks for nothing', (text) => {
  expect(wordsIn(text)).toEqual([]);
});

test('of a query that is very long, the beginning is looked at', () => {
  const text = Array.from({ length: 5_000 }, (_, word) => `w${word}`).join(' ');
  expect(wordsIn(text)).toEqual(['w0', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7']);
});

test('what was typed without spaces is one run, not its last character besides', () => {
  expect(wordsIn('退款')).toEqual(['退款']);
  expect(wordsIn('款')).toEqual(['款']);
});
