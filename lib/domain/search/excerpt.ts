import { compareWord, type Typed } from './compare-word.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { highlight, type Stretch } from './highlight.ts';

/** Most characters of an excerpt, and how many of them stand before what was found. */
const EXCERPT_MAX = 150;
const LEAD = 30;

/** What belongs to the character before it. */
const INSIDE = /\p{M}|\u200d|[\udc00-\udfff]/u;

/** A passage that has some of the words that are sought, the first of them at `start`. */
type Passage = { passage: number; start: number; fits: Set<number> };

/**
 * A short piece of the passage that has most of the words that the title lacks.
 *
 * @returns `undefined` where the title has all words, or no passage has one that it lacks
 */
export function excerpt(title: string, text: FoldedText, words: readonly Typed[]): Stretch[] | undefined {
  const titleText = foldText([title]);
  const sought = words.filter((word) => bestPassage(titleText, [word]) === undefined);
  const best = bestPassage(text, sought);
  return best && highlight(cutAround(text.passages[best.passage] ?? '', best.start), words);
}

/** The first of those that have most of the words. */
function bestPassage({ words, units }: FoldedText, sought: readonly Typed[]): Passage | undefined {
  let best: Passage | undefined;
  let here: Passage | undefined;
  for (const { passage, start, from, to } of words) {
    const word = sought.findIndex((each) => compareWord(each, units, from, to) !== 0);
    if (word < 0) continue;
    if (here?.passage !== passage) here = { passage, start, fits: new Set() };
    here.fits.add(word);
    if (here.fits.size > (best?.fits.size ?? 0)) best = here;
    if (best?.fits.size === sought.length) break;
  }
  return best;
}

function cutAround(passage: string, start: number): string {
  const text = passage.replace(/\s/g, ' ');
  const space = text.lastIndexOf(' ', Math.max(0, start - LEAD));
  const from = start <= LEAD ? 0 : space < 0 || start - space > 2 * LEAD ? start : space + 1;
  const end = text.length - from <= EXCERPT_MAX ? text.length : wordEnd(text, from + EXCERPT_MAX);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}

/** Where the last word ends that is whole before a place; where there are no spaces, the last character. */
function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  if (space > at - LEAD) return space;
  let end = at;
  while (end > 0 && INSIDE.test(text.charAt(end))) end -= 1;
  return end;
}
