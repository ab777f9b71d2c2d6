/** Version of the shape of a `SearchPart` and of how texts are taken apart. A part of another version is made anew. */
export const SEARCH_FORMAT = 2;

/**
 * The index of some aids and lessons, in flat arrays that a database stores and hands back as they are. Documents and
 * terms are numbered from 0 in the order they came in.
 */
export type SearchPart = {
  /** Of the documents, joined by line breaks. */
  ids: string;
  titles: string;
  /** Places in `FOUND_KINDS`. */
  kinds: Uint8Array<ArrayBuffer>;
  /** Words in each document, up to 65,535. */
  lengths: Uint16Array<ArrayBuffer>;
  /** UTF-16 units of all terms, one behind the other, and where each begins; the last entry is the end. */
  terms: Uint16Array<ArrayBuffer>;
  termStarts: Uint32Array<ArrayBuffer>;
  /** Where each term occurs, as `writePosting` writes it, and where the postings of each term begin. */
  postings: Uint8Array<ArrayBuffer>;
  postingStarts: Uint32Array<ArrayBuffer>;
};

const hasLines = (joined: string, count: number): boolean =>
  count === 0 ? joined === '' : joined.split('\n').length === count;

const rises = (starts: Uint32Array): boolean =>
  starts[0] === 0 && starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0));

/** Whether the arrays of a part fit one another: those of one that was cut short or mixed up do not. */
export function isWhole(part: SearchPart): boolean {
  const { ids, titles, kinds, lengths, terms, termStarts, postings, postingStarts } = part;
  return (
    hasLines(ids, kinds.length) &&
    hasLines(titles, kinds.length) &&
    lengths.length === kinds.length &&
    termStarts.length === postingStarts.length &&
    termStarts.at(-1) === terms.length &&
    postingStarts.at(-1) === postings.length &&
    rises(termStarts) &&
    rises(postingStarts)
  );
}

/** In a posting: the term is in the title. The three bits below count how often it is in the text, up to 7. */
export const IN_TITLE = 8;
export const TIMES_MAX = 7;
const WEIGHT_BITS = 4;

/**
 * Appends a posting: the distance to the document before and the weight as one number, seven bits a byte, the lowest first.
 */
export function writePosting(bytes: number[], distance: number, weight: number): void {
  let rest = (distance << WEIGHT_BITS) | weight;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Calls back for each document that a term occurs in. */
export function readPostings(
  { postings, postingStarts }: Pick<SearchPart, 'postings' | 'postingStarts'>,
  term: number,
  each: (document: number, weight: number) => void,
): void {
  const end = postingStarts[term + 1] ?? 0;
  let document = 0;
  let at = postingStarts[term] ?? end;
  while (at < end) {
    let byte = postings[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    document += value >>> WEIGHT_BITS;
    each(document, value & (IN_TITLE | TIMES_MAX));
  }
}
