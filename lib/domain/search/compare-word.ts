/**
 * How well a word fits what was typed, the best first: it is that; it begins so; it is that but for one slip; it begins so but
 * for one slip. A slip is a letter too many, one too few, a wrong one, or two that changed places.
 */
export const FIT = { exact: 1, prefix: 2, typo: 3, prefixTypo: 4 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

/** Shorter ones are other words more often than slips. */
const TYPO_MIN = 4;
const PREFIX_TYPO_MIN = 5;

/** What was typed, ready to be compared with many words. */
export type Typed = { folded: string; units: Uint16Array; length: number; mayBeTypo: boolean };

/** UTF-16 units of a word. */
export function unitsOf(word: string): Uint16Array {
  const units = new Uint16Array(word.length);
  for (let at = 0; at < word.length; at += 1) units[at] = word.charCodeAt(at);
  return units;
}

/**
 * Makes ready once what is compared with thousands of words.
 *
 * @param folded a word as `foldWord` leaves it
 */
export function typed(folded: string): Typed {
  const units = unitsOf(folded);
  // Numbers one digit apart are different numbers.
  const mayBeTypo = folded.length >= TYPO_MIN - 1 && !/^\p{N}+$/u.test(folded);
  return { folded, units, length: units.length, mayBeTypo };
}

/**
 * @param word UTF-16 units, of which those from `from` up to `to` are the word
 * @returns how the word fits, or 0 where it does not
 */
export function compareWord(query: Typed, word: Uint16Array, from: number, to: number): Fit | 0 {
  const { units, length } = query;
  let same = 0;
  while (same < length && from + same < to && units[same] === word[from + same]) same += 1;
  if (same === length) return from + same === to ? FIT.exact : FIT.prefix;
  if (!query.mayBeTypo || Math.max(length, to - from) < TYPO_MIN) return 0;
  const fit = fitBehind(query, same, word, from + same, to);
  if (fit === FIT.prefixTypo && length < PREFIX_TYPO_MIN) return 0;
  return fit;
}

/** The slip may as well be where the two first differ: wherever else it may be, the outcome is the same. */
function fitBehind(query: Typed, at: number, word: Uint16Array, wordAt: number, to: number): Fit | 0 {
  const { units, length } = query;
  const wrong = wordAt < to ? restFits(query, at + 1, word, wordAt + 1, to) : 0;
  if (wrong === FIT.typo) return wrong;
  const tooFew = wordAt < to ? restFits(query, at, word, wordAt + 1, to) : 0;
  if (tooFew === FIT.typo) return tooFew;
  const tooMany = restFits(query, at + 1, word, wordAt, to);
  if (tooMany === FIT.typo) return tooMany;
  const isSwapped =
    at + 1 < length && wordAt + 1 < to && units[at] === word[wordAt + 1] && units[at + 1] === word[wordAt];
  const swapped = isSwapped ? restFits(query, at + 2, word, wordAt + 2, to) : 0;
  return swapped || wrong || tooFew || tooMany;
}

function restFits(
  { units, length }: Typed,
  at: number,
  word: Uint16Array,
  wordAt: number,
  to: number,
): typeof FIT.typo | typeof FIT.prefixTypo | 0 {
  if (length - at > to - wordAt) return 0;
  for (let offset = 0; at + offset < length; offset += 1) {
    if (units[at + offset] !== word[wordAt + offset]) return 0;
  }
  return length - at === to - wordAt ? FIT.typo : FIT.prefixTypo;
}
