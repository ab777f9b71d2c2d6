import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Aid } from '../../../lib/contracts/aid.ts';
import { searchableAid } from '../../../lib/domain/search/searchable.ts';
import type { Searcher } from './measure.ts';

const HITS = 20;

export type Library = { contender: string; buildMs: number; loadMs?: number; search: Searcher };

type Text = { id: string; title: string; text: string };

const MINISEARCH = {
  fields: ['title', 'text'],
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } },
};

const textsOf = (aids: readonly Aid[]): Text[] =>
  aids.map((aid) => {
    const { id, title, passages } = searchableAid(aid);
    return { id, title, text: passages.join(' ') };
  });

/** Plain MiniSearch with beginnings and slips, as its documentation shows them; loaded from the JSON it makes of itself. */
export function miniSearch(aids: readonly Aid[]): Library {
  const texts = textsOf(aids);
  const start = performance.now();
  const made = new MiniSearch<Text>(MINISEARCH);
  made.addAll(texts);
  const built = performance.now();
  const json = JSON.stringify(made);
  const stored = performance.now();
  const loaded = MiniSearch.loadJSON<Text>(json, MINISEARCH);
  const loadMs = performance.now() - stored;
  const search: Searcher = (text) =>
    loaded
      .search(text)
      .slice(0, HITS)
      .map(({ id }) => String(id));
  return { contender: 'minisearch', buildMs: built - start, loadMs, search };
}

/** Plain FlexSearch with beginnings of words. */
export function flexSearch(aids: readonly Aid[]): Library {
  const texts = textsOf(aids);
  const start = performance.now();
  const index = new Index({ tokenize: 'forward' });
  for (const [number, { title, text }] of texts.entries()) index.add(number, `${title} ${text}`);
  const buildMs = performance.now() - start;
  const search: Searcher = (text) =>
    (index.search(text, { limit: HITS }) as number[]).map((number) => texts[number]?.id ?? '');
  return { contender: 'flexsearch', buildMs, search };
}
