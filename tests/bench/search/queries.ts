import type { Aid } from '../../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../../lib/contracts/ids.ts';
import { type Pick, seededPick } from './seeded-pick.ts';

/** What somebody types who looks for one certain aid. */
export type Sought = { text: string; aid: OpaqueId };

export type QuerySets = Record<'exact' | 'twoWords' | 'prefix' | 'typo' | 'typoAlone', Sought[]>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Titles that have all words of a query: few enough for one screen. */
const SAME_MAX = 5;
/** Shorter words take no slips. */
const TYPO_MIN = 4;

const wordsIn = (title: string): string[] => title.toLowerCase().split(' ');

/** One edit at a place by chance: a wrong letter, one too many, one too few, or two that changed places. */
function misspell(word: string, pick: Pick): string {
  const at = pick(word.length);
  const letter = LETTERS[pick(LETTERS.length)] ?? '';
  const edits = [
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ];
  const edited = edits[pick(edits.length)] ?? word;
  return edited === word ? misspell(word, pick) : edited;
}

/** Two words of the title of an aid that hardly any other title has both of. */
function tellingPair(titles: readonly string[][], aid: number, pick: Pick): [string, string] | undefined {
  const long = (titles[aid] ?? []).filter(({ length }) => length >= TYPO_MIN);
  const first = pick(long.length - 1);
  const second = first + 1 + pick(long.length - first - 1);
  const pair = [long[first] ?? '', long[second] ?? ''] as const;
  const same = titles.filter((title) => pair.every((word) => title.includes(word)));
  return same.length <= SAME_MAX ? [...pair] : undefined;
}

/** A slip in the one word of a title that hardly any other title has: nothing else says what is meant. */
function telling(titles: readonly string[][], aids: readonly Aid[], each: number, pick: Pick): Sought[] {
  const counts = new Map<string, number>();
  for (const word of titles.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sought: Sought[] = [];
  while (sought.length < each) {
    const index = pick(aids.length);
    const word = titles[index]?.find((one) => one.length > TYPO_MIN && (counts.get(one) ?? 0) <= SAME_MAX);
    if (word !== undefined) sought.push({ text: misspell(word, pick), aid: aids[index]?.id ?? '' });
  }
  return sought;
}

/** The same queries in every run. */
export function querySets(aids: readonly Aid[], each: number): QuerySets {
  const pick = seededPick(97);
  const titles = aids.map(({ title }) => wordsIn(title));
  const sets: QuerySets = { exact: [], twoWords: [], prefix: [], typo: [], typoAlone: [] };
  while (sets.typo.length < each) {
    const index = pick(aids.length);
    const pair = tellingPair(titles, index, pick);
    if (!pair) continue;
    const [first, second] = pair;
    const aid = aids[index]?.id ?? '';
    const cut = second.slice(0, Math.max(3, second.length - 2 - pick(3)));
    const slip = pick(2) === 0 ? [misspell(first, pick), second] : [first, misspell(second, pick)];
    sets.exact.push({ text: first, aid });
    sets.twoWords.push({ text: `${first} ${second}`, aid });
    sets.prefix.push({ text: `${first} ${cut}`, aid });
    sets.typo.push({ text: slip.join(' '), aid });
  }
  sets.typoAlone.push(...telling(titles, aids, each, pick));
  return sets;
}
