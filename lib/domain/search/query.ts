import { type Typed, typed } from './compare-word.ts';
import { wordsOf } from './words-of.ts';

/** Most characters and words of a query that are looked at. */
const LENGTH_MAX = 200;
const WORDS_MAX = 8;

/** The words of a query, each once; none where there is nothing to search for. */
export function readQuery(text: string): Typed[] {
  const words = new Set<string>();
  for (const { folded, isTail } of wordsOf(text.slice(0, LENGTH_MAX))) {
    if (folded !== '' && !isTail) words.add(folded);
  }
  return [...words].slice(0, WORDS_MAX).map(typed);
}
