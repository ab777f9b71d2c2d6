import { expect, test } from 'vitest';
import { progressWords } from './progress-words.ts';

const share = (done: number, total: number) => ({ done, total });

test.each([
  ['nothing done yet', share(0, 18), share(0, 3), '0 of 18 steps · 0 of 3 aids done'],
  ['some of both', share(7, 9), share(1, 3), '7 of 9 steps · 1 of 3 aids done'],
  ['a single aid whose steps say enough', share(2, 5), share(0, 1), '2 of 5 steps'],
  ['a single aid without steps', share(0, 0), share(0, 1), '0 of 1 aid done'],
])('says how far the work is: %s', (_, steps, aids, words) => {
  expect(progressWords({ steps, aids })).toBe(words);
});
