import type { OpaqueId } from '../../contracts/ids.ts';
import { kindIn, type OpenedPart } from './opened-part.ts';
import { CLEAN_IN_TITLE, type WordScores } from './score-word.ts';
import { FOUND_KINDS, type FoundKind } from './searchable.ts';

/** What comes before what, whatever it scores: all words fit, then this page's, then those with all words in the title. */
export const COMPLETE = 1e9;
const ON_PAGE = 1e8;
const IN_TITLE = 1e7;

export type SearchOptions = {
  /** Aids of the page in front. */
  pageAids: ReadonlySet<OpaqueId>;
  onPageOnly: boolean;
  /** Only these; all where it is empty. */
  kinds: ReadonlySet<FoundKind>;
  /** Most hits to return. */
  limit: number;
};

/** The documents of a part as a query ranks them, and how many it found. */
export type Ranking = {
  /** Of each document; 0 where it is not found. */
  ranks: Float64Array;
  found: number;
  /** Those that have every word. */
  complete: number;
};

/** Whether a document is an aid of the page in front. */
export function isOnPage({ part, ids }: OpenedPart, document: number, { pageAids }: SearchOptions): boolean {
  return pageAids.size > 0 && pageAids.has(ids[document] ?? '') && kindIn(part, document) !== 'lesson';
}

/**
 * Ranks the documents of a part.
 *
 * @param words scores of each word of the query
 * @param weights how much each word tells
 */
export function rank(
  opened: OpenedPart,
  words: readonly WordScores[],
  weights: readonly number[],
  options: SearchOptions,
): Ranking {
  const { part, dead } = opened;
  const { kinds, onPageOnly } = options;
  const wanted = FOUND_KINDS.map((kind) => kinds.size === 0 || kinds.has(kind));
  const ranks = new Float64Array(dead.length);
  let found = 0;
  let complete = 0;
  for (let document = 0; document < dead.length; document += 1) {
    let fits = 0;
    let inTitle = 0;
    let score = 0;
    for (let word = 0; word < words.length; word += 1) {
      const ofWord = words[word]?.scores[document] ?? 0;
      if (ofWord === 0) continue;
      fits += 1;
      if ((words[word]?.flags[document] ?? 0) & CLEAN_IN_TITLE) inTitle += 1;
      score += ofWord * (weights[word] ?? 0);
    }
    if (fits === 0 || dead[document] === 1 || !wanted[part.kinds[document] ?? 0]) continue;
    const onPage = isOnPage(opened, document, options);
    if (onPageOnly && !onPage) continue;
    const isComplete = fits === words.length;
    found += 1;
    complete += Number(isComplete);
    ranks[document] =
      score +
      (isComplete ? COMPLETE : 0) +
      (onPage ? ON_PAGE : 0) +
      (inTitle === words.length ? IN_TITLE : 0);
  }
  return { ranks, found, complete };
}
