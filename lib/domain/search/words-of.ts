import { foldWord } from './fold-word.ts';

/** A word of a text as it is searched for, and where it stands: from `start` up to `end`, in UTF-16 units. */
export type Word = {
  folded: string;
  start: number;
  end: number;
  /** The last character of a run without spaces, which the word before it holds too. */
  isTail: boolean;
};

/** Letters and digits, with the accents and apostrophes amid them. */
const WORD = /[\p{L}\p{N}](?:['’]?[\p{L}\p{N}\p{M}])*/gu;

/** Scripts that set no space between words. */
const UNSPACED = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
/** Runs of such a script, and, not as a group, of others between them: `Zendeskチケット` is two. Marks belong to their letter. */
const RUN = new RegExp(`((?:(?=[${UNSPACED}])\\P{M}\\p{M}*)+)|(?:(?![${UNSPACED}])\\P{M}\\p{M}*)+`, 'gu');
const LETTER = /\P{M}\p{M}*/gu;

/**
 * Takes a text apart into words. Where a script sets no spaces, every two neighbouring characters count as a word, and the last
 * one by itself, so that any part of a run is found.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (HAS_UNSPACED.test(found)) yield* wordsOfRuns(found, index);
    else yield wordAt(found, index);
  }
}

function* wordsOfRuns(found: string, at: number): Generator<Word> {
  for (const { 0: run, 1: unspaced, index } of found.matchAll(RUN)) {
    if (unspaced === undefined) yield wordAt(run, at + index);
    else yield* pairsOf(run, at + index);
  }
}

function* pairsOf(run: string, at: number): Generator<Word> {
  const letters = run.match(LETTER) ?? [];
  let start = at;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1];
    yield wordAt(letter + (next ?? ''), start, next === undefined && letters.length > 1);
    start += letter.length;
  }
}

function wordAt(text: string, start: number, isTail = false): Word {
  return { folded: foldWord(text), start, end: start + text.length, isTail };
}
