import { foldWord } from './fold-word.ts';

/** A word of a text as it is searched for, and where it stands: from `start` up to `end`, in UTF-16 units. */
export type Word = { folded: string; start: number; end: number };

/** Letters and digits, with the accents and apostrophes amid them. */
const WORD = /[\p{L}\p{N}](?:['’]?[\p{L}\p{N}\p{M}])*/gu;

/** Scripts that set no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Takes a text apart into words. Where a script sets no spaces, every two neighbouring characters count as a word, so that
 * any part of a run is found.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(found)) yield* pairsOf(found, index);
    else yield { folded: foldWord(found), start: index, end: index + found.length };
  }
}

function* pairsOf(run: string, at: number): Generator<Word> {
  const letters = [...run];
  let start = at;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1] ?? '';
    if (next !== '' || letters.length === 1) {
      yield { folded: foldWord(letter + next), start, end: start + letter.length + next.length };
    }
    start += letter.length;
  }
}
