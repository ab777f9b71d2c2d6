import { compareWord, type Typed, unitsOf } from './compare-word.ts';
import { wordsOf } from './words-of.ts';

/** A piece of a text, from `start`; `marked` where it is what was searched for. */
export type Stretch = { text: string; start: number; marked: boolean };

/** Cuts a text where words of the query begin and end in it. The pieces together are the text. */
export function highlight(text: string, words: readonly Typed[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const cut = (end: number, marked: boolean) => {
    if (at < end) stretches.push({ text: text.slice(at, end), start: at, marked });
    at = Math.max(at, end);
  };
  for (const { from, to } of fittingRuns(text, words)) {
    cut(from, false);
    cut(to, true);
  }
  cut(text.length, false);
  return stretches;
}

/** Pairs of characters overlap: what they cover together is one run. */
function* fittingRuns(text: string, words: readonly Typed[]): Generator<{ from: number; to: number }> {
  let run: { from: number; to: number } | undefined;
  for (const { folded, start, end } of wordsOf(text)) {
    if (!fitsAny(folded, words)) continue;
    if (run && start < run.to) {
      run.to = Math.max(run.to, end);
      continue;
    }
    if (run) yield run;
    run = { from: start, to: end };
  }
  if (run) yield run;
}

function fitsAny(folded: string, words: readonly Typed[]): boolean {
  const units = unitsOf(folded);
  return words.some((word) => compareWord(word, units, 0, units.length) !== 0);
}
