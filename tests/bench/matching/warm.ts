import { CONTENDERS, type Contender } from './contenders.ts';
import { type Workload, workload } from './workload.ts';

export const SIZES = [200, 10_000, 100_000];

/** Mean over this long, in ms, in each round, in turn with all others. */
const ROUND_MS = 120;
/** Lookups between two looks at the clock; those that take longer than this many µs are asked one by one. */
const BATCH = 200;
const SLOW_US = 1000;
const ROUNDS = 5;

export type WarmRow = { rules: number; contender: string; buildMs: number; meanUs: number; matches: number };

type Entry = {
  name: string;
  lookup(url: string): number;
  buildMs: number;
  means: number[];
  matches: number;
  batch: number;
};

function entryOf({ name, build }: Contender, { rules, urls }: Workload): Entry {
  const start = performance.now();
  const lookup = build(rules);
  const buildMs = performance.now() - start;
  const few = urls.slice(0, 20);
  const asked = performance.now();
  const matches = few.reduce((sum, url) => sum + lookup(url), 0) / few.length;
  const isSlow = ((performance.now() - asked) / few.length) * 1000 > SLOW_US;
  return { name, lookup, buildMs, means: [], matches, batch: isSlow ? 1 : BATCH };
}

/** Mean time of one lookup in µs, addresses in turn; the clock is asked once a batch. */
function meanOf({ lookup }: Entry, urls: readonly string[], batch: number): number {
  let count = 0;
  let sum = 0;
  const start = performance.now();
  do {
    for (let index = 0; index < batch; index += 1) sum += lookup(urls[count++ % urls.length] as string);
  } while (performance.now() - start < ROUND_MS);
  if (sum < 0) throw new Error('a lookup whose answer is unused may be optimised away');
  return ((performance.now() - start) / count) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Measures warm lookups of one size. */
export function warmRows(size: number): WarmRow[] {
  const load = workload(size);
  const entries = CONTENDERS.filter(({ rulesMax = size }) => rulesMax >= size).map((contender) =>
    entryOf(contender, load),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const entry of entries) entry.means.push(meanOf(entry, load.urls, entry.batch));
  }
  return entries.map(({ name, buildMs, means, matches }) => ({
    rules: size,
    contender: name,
    buildMs,
    meanUs: median(means),
    matches,
  }));
}
