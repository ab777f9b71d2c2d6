import { contentStore } from '../../../lib/storage/content/content-store.ts';
import { contentDb } from '../../../lib/storage/content/schema.ts';
import { searchStore } from '../../../lib/storage/content/search/search-store.ts';
import { openContent } from '../../../lib/storage/open.ts';
import { whenOpen } from '../../../lib/storage/when-open.ts';
import type { Pace } from '../../../lib/usecases/ports/pace.ts';
import { loadWriter, pagePace, webLocks } from '../../fixtures/device-ports.ts';
import { aidCorpus } from './corpus.ts';
import { flexSearch, miniSearch } from './libraries.ts';
import { floor, measure, ours, type QueryRow, quantile } from './measure.ts';
import { querySets } from './queries.ts';

const AIDS = 10_000;
const QUERIES = 200;
const LIBRARY_QUERIES = 25;
const COLD_SAMPLES = 15;
const PULL_PAGE = 500;
const WORKSPACE = `bench-${crypto.randomUUID()}`;

const aids = aidCorpus(AIDS);
const sets = querySets(aids, QUERIES);
const FIRST = sets.twoWords[0]?.text ?? '';

function open(pace: Pace) {
  const db = contentDb(WORKSPACE);
  const opened = openContent(db);
  const content = contentStore(db, opened, pace, loadWriter);
  return { db, content, search: searchStore(db, whenOpen(opened), { pace, locks: webLocks }) };
}

async function build() {
  let slice = performance.now();
  let longestSliceMs = 0;
  const pace: Pace = {
    now: pagePace.now,
    async rest() {
      longestSliceMs = Math.max(longestSliceMs, performance.now() - slice);
      await pagePace.rest();
      slice = performance.now();
    },
  };
  const { db, content, search } = open(pace);
  for (let from = 0; from < aids.length; from += PULL_PAGE) {
    const changes = aids.slice(from, from + PULL_PAGE).map((body) => ({ kind: 'aid', id: body.id, body }));
    const page = {
      changes,
      tombstones: [],
      cursor: `c${from + PULL_PAGE}`,
      more: from + PULL_PAGE < aids.length,
    };
    await content.apply(page, { from: from === 0 ? undefined : `c${from}`, syncedAt: '' });
  }
  slice = performance.now();
  const start = slice;
  longestSliceMs = 0;
  await search.update();
  const buildMs = performance.now() - start;
  const stored = await db.search.toArray();
  const bytes = stored
    .flatMap((row) => Object.values(row))
    .reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : value.byteLength), 0);
  db.close();
  return { aids: AIDS, buildMs, longestSliceMs, storedBytes: bytes };
}

/** Database opened, index read, first query: what the first focus waits for. */
async function cold() {
  const times: number[] = [];
  for (let sample = 0; sample < COLD_SAMPLES; sample += 1) {
    const start = performance.now();
    const { db, search } = open(pagePace);
    ours((await search.read()).parts)(FIRST);
    times.push(performance.now() - start);
    db.close();
  }
  return { firstResultsMs: quantile(times, 0.5), firstResultsP95Ms: quantile(times, 0.95), target: 300 };
}

type Row = QueryRow & { contender: string; queries: string };

/** In turn with the floor, so that whatever else the machine does meets both. */
async function warm(): Promise<Row[]> {
  const { db, search } = open(pagePace);
  const { parts } = await search.read();
  db.close();
  const contenders = { floor: floor(), alongside: ours(parts) };
  return Object.entries(sets).flatMap(([queries, set]) =>
    Object.entries(contenders).map(([contender, searcher]) => ({
      contender,
      queries,
      ...measure(searcher, set),
    })),
  );
}

/** The same queries by libraries, which get a part of them: some take a second a keystroke. */
function libraries() {
  return [miniSearch, flexSearch].map((make) => {
    const { search, ...library } = make(aids);
    const rows = Object.entries(sets).map(([queries, set]) => ({
      queries,
      ...measure(search, set.slice(0, LIBRARY_QUERIES)),
    }));
    return { library, rows };
  });
}

const parts = { build, cold, warm, libraries };

declare global {
  var benchSearch: typeof parts;
}
globalThis.benchSearch = parts;
