import { IN_TITLE, type SearchPart, TIMES_MAX, writePosting } from './search-part.ts';
import { FOUND_KINDS, type Searchable } from './searchable.ts';
import { wordsOf } from './words-of.ts';

/** Terms copied, and words taken in, between two places to rest. */
const TERMS_AT_ONCE = 64;
const WORDS_AT_ONCE = 64;
const LENGTH_MAX = 0xffff;

/** Gathers documents into one part of the index. */
export class PartBuilder {
  readonly #ids: string[] = [];
  readonly #titles: string[] = [];
  readonly #kinds: number[] = [];
  readonly #lengths: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #postings: number[][] = [];
  /** Of each term, the document noted last. */
  readonly #latest: number[] = [];

  /** Each `yield` is a place to rest; a document that is not taken in to its end is not in the part. */
  *add({ id, kind, title, passages }: Searchable): Generator<undefined, void> {
    const weights = new Map<number, number>();
    let length = 0;
    for (const passage of passages) {
      for (const { folded } of wordsOf(passage)) {
        const term = this.#termOf(folded);
        const times = weights.get(term) ?? 0;
        if (times < TIMES_MAX) weights.set(term, times + 1);
        length += 1;
        if (length % WORDS_AT_ONCE === 0) yield;
      }
    }
    for (const { folded } of wordsOf(title)) {
      const term = this.#termOf(folded);
      weights.set(term, (weights.get(term) ?? 0) | IN_TITLE);
    }
    const document = this.#ids.length;
    for (const [term, weight] of weights) this.#note(term, document, weight);
    this.#ids.push(id);
    this.#titles.push(title.replaceAll('\n', ' '));
    this.#kinds.push(FOUND_KINDS.indexOf(kind));
    this.#lengths.push(Math.min(length, LENGTH_MAX));
  }

  /** Each `yield` is a place to rest. */
  *finish(): Generator<undefined, SearchPart> {
    const terms = new Uint16Array(this.#terms.reduce((sum, { length }) => sum + length, 0));
    const postings = new Uint8Array(this.#postings.reduce((sum, { length }) => sum + length, 0));
    const termStarts = new Uint32Array(this.#terms.length + 1);
    const postingStarts = new Uint32Array(this.#terms.length + 1);
    let termEnd = 0;
    let postingEnd = 0;
    for (const [term, text] of this.#terms.entries()) {
      for (let at = 0; at < text.length; at += 1) terms[termEnd++] = text.charCodeAt(at);
      const bytes = this.#postings[term] ?? [];
      postings.set(bytes, postingEnd);
      postingEnd += bytes.length;
      termStarts[term + 1] = termEnd;
      postingStarts[term + 1] = postingEnd;
      if (term % TERMS_AT_ONCE === 0) yield;
    }
    return {
      ids: this.#ids.join('\n'),
      titles: this.#titles.join('\n'),
      kinds: Uint8Array.from(this.#kinds),
      lengths: Uint16Array.from(this.#lengths),
      terms,
      termStarts,
      postings,
      postingStarts,
    };
  }

  #termOf(folded: string): number {
    const known = this.#numbers.get(folded);
    if (known !== undefined) return known;
    const term = this.#terms.push(folded) - 1;
    this.#numbers.set(folded, term);
    this.#postings.push([]);
    this.#latest.push(0);
    return term;
  }

  #note(term: number, document: number, weight: number): void {
    writePosting(this.#postings[term] ?? [], document - (this.#latest[term] ?? 0), weight);
    this.#latest[term] = document;
  }
}
