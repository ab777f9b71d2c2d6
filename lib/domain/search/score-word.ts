import { compareWord, FIT, type Fit, type Typed } from './compare-word.ts';
import { IN_TITLE, readPostings, type SearchPart, TIMES_MAX } from './search-part.ts';

/** What a word is worth by how it fits. */
const WORTH: Record<Fit, number> = {
  [FIT.exact]: 1,
  [FIT.prefix]: 0.7,
  [FIT.typo]: 0.4,
  [FIT.prefixTypo]: 0.2,
};

/** A word of the title counts as much as this many of the text. */
const TITLE_WORTH = 3;

/** How much further mentions add, and how much a long text takes away, as in BM25. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;

/** Flags of a document: how a word of the query fits it. `CLEAN`: other than by a slip. */
const CLEAN = 1;
export const CLEAN_IN_TITLE = 2;
export const FITS_TITLE = 4;

/** What one word of a query is worth in each document of a part. */
export type WordScores = {
  /** 0 where the word does not occur. */
  scores: Float32Array;
  flags: Uint8Array;
  /** Documents that the word fits, and those of them that it fits other than by a slip. */
  fitting: number;
  clean: number;
};

/** How much a text counts less the longer it is, of each document. */
export function lengthNorms({ lengths }: Pick<SearchPart, 'lengths'>): Float32Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return Float32Array.from(
    lengths,
    (length) => SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / Math.max(1, mean)),
  );
}

/** Looks for one word of a query in every term of a part. */
export function scoreWord(word: Typed, part: SearchPart, norms: Float32Array): WordScores {
  const { terms, termStarts } = part;
  const found = { scores: new Float32Array(norms.length), flags: new Uint8Array(norms.length) };
  let from = termStarts[0] ?? 0;
  for (let term = 0; term + 1 < termStarts.length; term += 1) {
    const to = termStarts[term + 1] ?? from;
    const fit = compareWord(word, terms, from, to);
    from = to;
    if (fit !== 0) noteTerm(found, part, term, { fit, norms });
  }
  return { ...found, ...countIn(found) };
}

type Noted = Pick<WordScores, 'scores' | 'flags'>;

function noteTerm(
  { scores, flags }: Noted,
  part: SearchPart,
  term: number,
  { fit, norms }: { fit: Fit; norms: Float32Array },
): void {
  const worth = WORTH[fit];
  const inText = fit <= FIT.prefix ? CLEAN : 0;
  const inTitle = FITS_TITLE | (inText && CLEAN | CLEAN_IN_TITLE);
  readPostings(part, term, (document, weight) => {
    const isTitle = (weight & IN_TITLE) > 0;
    const times = weight & TIMES_MAX;
    const mentions = times / (times + (norms[document] ?? SATURATION));
    const score = worth * (isTitle ? TITLE_WORTH + mentions : mentions);
    if (score > (scores[document] ?? 0)) scores[document] = score;
    flags[document] = (flags[document] ?? 0) | (isTitle ? inTitle : inText);
  });
}

function countIn({ scores, flags }: Noted): Pick<WordScores, 'fitting' | 'clean'> {
  let fitting = 0;
  let clean = 0;
  for (let document = 0; document < scores.length; document += 1) {
    if ((scores[document] ?? 0) > 0) fitting += 1;
    clean += (flags[document] ?? 0) & CLEAN;
  }
  return { fitting, clean };
}
