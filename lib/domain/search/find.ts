import type { OpaqueId } from '../../contracts/ids.ts';
import { kindIn, type OpenedPart } from './opened-part.ts';
import { readQuery } from './query.ts';
import { COMPLETE, isOnPage, type Ranking, rank, type SearchOptions } from './rank.ts';
import { FITS_TITLE, type WordScores } from './score-word.ts';
import type { FoundKind } from './searchable.ts';

export type Hit = {
  id: OpaqueId;
  kind: FoundKind;
  title: string;
  onPage: boolean;
  /** Its text has words of the query that its title lacks: an excerpt can show where. */
  inText: boolean;
};

export type Found = {
  /** The best, in order. */
  hits: Hit[];
  /** How many there are in all. */
  total: number;
};

/** Where fewer documents have every word, those that lack some come behind them. */
const ENOUGH = 10;

/** A part of the index with what a query makes of it. */
type Searched = { opened: OpenedPart; words: WordScores[] };
type Ranked = Searched & { ranking: Ranking };
type Candidate = Ranked & { document: number; rank: number };

/**
 * Searches the parts of an index for a text as it is being typed: each word may be the beginning of one, and may hold one slip.
 */
export function find(parts: readonly OpenedPart[], text: string, options: SearchOptions): Found {
  const query = readQuery(text);
  if (query.length === 0) return { hits: [], total: 0 };
  const searched = parts.map((opened): Searched => ({ opened, words: query.map(opened.scoresOf) }));
  const weights = query.map((_, word) => rarity(searched, word));
  const ranked = searched.map(
    ({ opened, words }): Ranked => ({
      opened,
      words,
      ranking: rank(opened, words, weights, options),
    }),
  );
  const sum = (of: 'complete' | 'found') => ranked.reduce((total, { ranking }) => total + ranking[of], 0);
  const complete = sum('complete');
  const isEnough = complete >= ENOUGH;
  const best = bestOf(ranked, { least: isEnough ? COMPLETE : Number.MIN_VALUE, limit: options.limit });
  return { hits: best.map((each) => hitOf(each, options)), total: isEnough ? complete : sum('found') };
}

/** How much a word tells: the fewer documents it occurs in, the more. */
function rarity(searched: readonly Searched[], word: number): number {
  const sum = (of: (each: Searched) => number | undefined) =>
    searched.reduce((total, each) => total + (of(each) ?? 0), 0);
  const documents = sum(({ opened }) => opened.ids.length);
  const among = sum(({ words }) => words[word]?.clean) || sum(({ words }) => words[word]?.fitting);
  return Math.log(1 + (documents - among + 0.5) / (among + 0.5));
}

/** Of ten thousand documents, nearly all are turned away by one comparison. */
function bestOf(ranked: readonly Ranked[], { least, limit }: { least: number; limit: number }): Candidate[] {
  const best: Candidate[] = [];
  let bar = least;
  for (const each of ranked) {
    const { ranks } = each.ranking;
    for (let document = 0; document < ranks.length; document += 1) {
      const rank = ranks[document] ?? 0;
      if (rank < bar || (best.length === limit && rank === bar)) continue;
      let at = best.length;
      while (at > 0 && (best[at - 1]?.rank ?? 0) < rank) at -= 1;
      best.splice(at, 0, { ...each, document, rank });
      if (best.length > limit) best.pop();
      if (best.length === limit) bar = best[limit - 1]?.rank ?? bar;
    }
  }
  return best;
}

function hitOf({ opened, words, document }: Candidate, options: SearchOptions): Hit {
  return {
    id: opened.ids[document] ?? '',
    kind: kindIn(opened.part, document),
    title: opened.titles[document] ?? '',
    onPage: isOnPage(opened, document, options),
    inText: words.some(
      ({ scores, flags }) => (scores[document] ?? 0) > 0 && ((flags[document] ?? 0) & FITS_TITLE) === 0,
    ),
  };
}
