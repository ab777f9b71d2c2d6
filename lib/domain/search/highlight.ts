import { compareWord, type Typed, unitsOf } from './compare-word.ts';
import { wordsOf } from './words-of.ts';

/** A piece of a text, from `start`; `marked` where it is what was searched for. */
export type Stretch = { text: string; start: number; marked: boolean };

/** Most characters of an excerpt, and how many of them stand before what was found. */
const EXCERPT_MAX = 150;
const LEAD = 30;

type Match = { word: number; start: number; end: number };

/** Where words of the query stand in a text, and which. */
function* matchesIn(text: string, words: readonly Typed[]): Generator<Match> {
  for (const { folded, start, end } of wordsOf(text)) {
    const units = unitsOf(folded);
    const word = words.findIndex((each) => compareWord(each, units, 0, units.length) !== 0);
    if (word >= 0) yield { word, start, end };
  }
}

/** Cuts a text where words of the query begin and end in it. The pieces together are the text. */
export function highlight(text: string, words: readonly Typed[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (from < to) stretches.push({ text: text.slice(from, to), start: from, marked });
  };
  let at = 0;
  for (const { start, end } of matchesIn(text, words)) {
    add(at, start, false);
    // Pairs of characters overlap.
    add(Math.max(at, start), end, true);
    at = Math.max(at, end);
  }
  add(at, text.length, false);
  return stretches;
}

/** Whether a text has each word of a query. */
export function hasAll(text: string, words: readonly Typed[]): boolean {
  return new Set([...matchesIn(text, words)].map(({ word }) => word)).size === words.length;
}

/**
 * A short piece of the passage that has most of the words that the title lacks.
 *
 * @returns `undefined` where the title has all words, or no passage has one that it lacks
 */
export function excerpt(
  title: string,
  passages: readonly string[],
  words: readonly Typed[],
): Stretch[] | undefined {
  const inTitle = new Set([...matchesIn(title, words)].map(({ word }) => word));
  const sought = words.filter((_, word) => !inTitle.has(word));
  if (sought.length === 0) return undefined;
  let best: { passage: string; start: number; count: number } | undefined;
  for (const passage of passages) {
    const matches = [...matchesIn(passage, sought)];
    const count = new Set(matches.map(({ word }) => word)).size;
    if (matches[0] && count > (best?.count ?? 0)) best = { passage, start: matches[0].start, count };
    if (count === sought.length) break;
  }
  return best && highlight(cutAround(best.passage, best.start), words);
}

function cutAround(passage: string, start: number): string {
  const text = passage.replace(/\s/g, ' ');
  const space = text.lastIndexOf(' ', Math.max(0, start - LEAD));
  const from = start <= LEAD ? 0 : space < 0 || start - space > 2 * LEAD ? start : space + 1;
  const end = text.length - from <= EXCERPT_MAX ? text.length : wordEnd(text, from + EXCERPT_MAX);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end)}${end < text.length ? ' …' : ''}`;
}

/** Where the last word ends that is whole before a place; the place itself where there are no spaces. */
function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > at - LEAD ? space : at;
}
