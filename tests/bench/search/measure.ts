import { find } from '../../../lib/domain/search/find.ts';
import type { OpenedPart } from '../../../lib/domain/search/opened-part.ts';
import type { Sought } from './queries.ts';

/** Hits that fit on the first screens. */
const LOOKED_AT = 10;
const LIMIT = 20;

export type Timed = { p50Ms: number; p99Ms: number; maxMs: number };
export type QueryRow = Timed & { recall: number };

/** Answers with ids, best first. */
export type Searcher = (text: string) => readonly string[];

export function ours(parts: readonly OpenedPart[]): Searcher {
  const options = { pageAids: new Set<string>(), onPageOnly: false, kinds: new Set<never>(), limit: LIMIT };
  return (text) => find(parts, text, options).hits.map(({ id }) => id);
}

/** What the machine makes of work that is always the same: one pass over as many numbers as the index has letters. */
export function floor(): Searcher {
  const letters = new Uint16Array(130_000).map((_, at) => at);
  return () => [String(letters.reduce((sum, letter) => (sum + letter) % 65_521, 0))];
}

export function quantile(values: readonly number[], share: number): number {
  return (
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
  );
}

export function timed(times: readonly number[]): Timed {
  return { p50Ms: quantile(times, 0.5), p99Ms: quantile(times, 0.99), maxMs: Math.max(...times) };
}

/** Types each query letter by letter. `recall`: share of the queries that have what they seek among the first ten. */
export function measure(search: Searcher, queries: readonly Sought[]): QueryRow {
  const times: number[] = [];
  let found = 0;
  for (const { text, aid } of queries) {
    let hits: readonly string[] = [];
    for (let length = 1; length <= text.length; length += 1) {
      const start = performance.now();
      hits = search(text.slice(0, length));
      times.push(performance.now() - start);
    }
    if (hits.slice(0, LOOKED_AT).includes(aid)) found += 1;
  }
  return { ...timed(times), recall: found / queries.length };
}
