import type { OpaqueId } from '../../contracts/ids.ts';
import { kindIn, type OpenedPart } from './opened-part.ts';
import { readQuery } from './query.ts';
import { CLEAN, CLEAN_IN_TITLE, scoreWord, type WordScores } from './score-word.ts';
import { FOUND_KINDS, type FoundKind } from './searchable.ts';

export type Hit = { id: OpaqueId; kind: FoundKind; title: string; onPage: boolean };

export type Found = {
  /** The best, in order. */
  hits: Hit[];
  /** How many there are in all. */
  total: number;
};

export type SearchOptions = {
  /** Aids of the page in front. */
  pageAids: ReadonlySet<OpaqueId>;
  onPageOnly: boolean;
  /** Only these; all where it is empty. */
  kinds: ReadonlySet<FoundKind>;
  /** Most hits to return. */
  limit: number;
};

/** Where fewer documents have every word, those that lack some come behind them. */
const ENOUGH = 10;

/** What comes before what, whatever it scores: all words fit, then this page's, then those with all words in the title. */
const COMPLETE = 1e9;
const ON_PAGE = 1e8;
const IN_TITLE = 1e7;

type Candidate = { opened: OpenedPart; document: number; rank: number };

/**
 * Searches the parts of an index for a text as it is being typed: each word may be the beginning of one, and may hold one slip.
 */
export function find(parts: readonly OpenedPart[], text: string, options: SearchOptions): Found {
  const words = readQuery(text);
  if (words.length === 0) return { hits: [], total: 0 };
  const scored = parts.map((opened) => words.map((word) => scoreWord(word, opened.part, opened.norms)));
  const weights = words.map((_, word) =>
    rarity(
      scored.map((scores) => scores[word]),
      parts,
    ),
  );
  const all = parts.flatMap((opened, index) => candidates(opened, scored[index] ?? [], weights, options));
  const complete = all.filter(({ rank }) => rank >= COMPLETE);
  const kept = complete.length >= ENOUGH ? complete : all;
  return { hits: best(kept, options.limit).map((each) => hitOf(each, options)), total: kept.length };
}

/** How much a word tells: the fewer documents it occurs in, the more. */
function rarity(scores: readonly (WordScores | undefined)[], parts: readonly OpenedPart[]): number {
  let clean = 0;
  let either = 0;
  for (const each of scores) {
    if (!each) continue;
    clean += each.flags.reduce((sum, flag) => sum + (flag & CLEAN), 0);
    either += each.scores.reduce((sum, score) => sum + (score > 0 ? 1 : 0), 0);
  }
  const documents = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  const among = clean > 0 ? clean : either;
  return Math.log(1 + (documents - among + 0.5) / (among + 0.5));
}

function candidates(
  opened: OpenedPart,
  scores: readonly WordScores[],
  weights: readonly number[],
  { pageAids, onPageOnly, kinds }: SearchOptions,
): Candidate[] {
  const { part, ids, dead } = opened;
  const wanted = FOUND_KINDS.map((kind) => kinds.size === 0 || kinds.has(kind));
  const found: Candidate[] = [];
  for (let document = 0; document < ids.length; document += 1) {
    let fits = 0;
    let inTitle = 0;
    let rank = 0;
    for (const [word, { scores: ofWord, flags }] of scores.entries()) {
      const score = ofWord[document] ?? 0;
      if (score === 0) continue;
      fits += 1;
      inTitle += (flags[document] ?? 0) & CLEAN_IN_TITLE ? 1 : 0;
      rank += score * (weights[word] ?? 0);
    }
    if (fits === 0 || dead[document] === 1 || !wanted[part.kinds[document] ?? 0]) continue;
    const onPage = isOnPage(opened, document, pageAids);
    if (onPageOnly && !onPage) continue;
    if (fits === scores.length) rank += COMPLETE;
    if (onPage) rank += ON_PAGE;
    if (inTitle === scores.length) rank += IN_TITLE;
    found.push({ opened, document, rank });
  }
  return found;
}

/** Sorting numbers alone is many times quicker than sorting what they belong to; so that is only done with the few best. */
function best(all: readonly Candidate[], limit: number): Candidate[] {
  const ranks = Float64Array.from(all, ({ rank }) => rank).sort();
  const least = ranks[Math.max(0, ranks.length - limit)] ?? 0;
  return all
    .filter(({ rank }) => rank >= least)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit);
}

function isOnPage({ part, ids }: OpenedPart, document: number, pageAids: ReadonlySet<OpaqueId>): boolean {
  return pageAids.size > 0 && pageAids.has(ids[document] ?? '') && kindIn(part, document) !== 'lesson';
}

function hitOf({ opened, document }: Candidate, { pageAids }: SearchOptions): Hit {
  return {
    id: opened.ids[document] ?? '',
    kind: kindIn(opened.part, document),
    title: opened.titles[document] ?? '',
    onPage: isOnPage(opened, document, pageAids),
  };
}
