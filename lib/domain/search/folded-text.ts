import { wordsOf } from './words-of.ts';

/** Most characters of a text that excerpts are taken from. What stands behind them is found, and not shown. */
const LENGTH_MAX = 100_000;

/** A word of a passage: its folded form is in `units`, from `from` up to `to`; it stands in the passage from `start`. */
type FoldedWord = { passage: number; start: number; from: number; to: number };

/** A text whose words are ready to be compared: it is looked through again with each letter that is typed. */
export type FoldedText = {
  passages: readonly string[];
  words: readonly FoldedWord[];
  units: Uint16Array;
};

/** Makes a text ready to be looked through. */
export function foldText(passages: readonly string[]): FoldedText {
  const words: FoldedWord[] = [];
  const units: number[] = [];
  let left = LENGTH_MAX;
  for (const [passage, text] of passages.entries()) {
    for (const { folded, start } of wordsOf(text.slice(0, left))) {
      const from = units.length;
      for (let at = 0; at < folded.length; at += 1) units.push(folded.charCodeAt(at));
      words.push({ passage, start, from, to: units.length });
    }
    left -= Math.min(left, text.length);
    if (left === 0) break;
  }
  return { passages, words, units: Uint16Array.from(units) };
}
