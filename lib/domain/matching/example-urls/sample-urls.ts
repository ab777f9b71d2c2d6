import type { Pattern, QueryTest } from '../../../contracts/rule.ts';
import { samplePattern } from './sample-pattern.ts';

/** Where a pattern leaves the host or the path open. */
const ANY_HOST = ['www.example.com'];
const ANY_PATH = ['/example', '/42/more', '/'];

const SCHEMES: Record<Pattern['scheme'], string> = { https: 'https', http: 'http', any: 'https' };

type TestOf<Name extends QueryTest['test']> = Extract<QueryTest, { test: Name }>;
type Fillers = { [Name in QueryTest['test']]: (test: TestOf<Name>) => readonly (string | undefined)[] };

/** Values that pass a test of a key; `undefined`: the key is left out. */
const FILLERS: Fillers = {
  present: () => ['example'],
  absent: () => [undefined],
  equals: ({ value }) => [value],
  oneOf: ({ values }) => values,
  pattern: ({ pattern }) => samplePattern('search', pattern),
};

/** The nth query that may pass all tests. A key that is tested twice has both values. */
function sampleQuery(tests: readonly QueryTest[], nth: number): string {
  const query = new URLSearchParams();
  for (const test of tests) {
    const values = (FILLERS[test.test] as (test: QueryTest) => readonly (string | undefined)[])(test);
    const value = values[nth % values.length];
    if (value !== undefined && !query.getAll(test.key).includes(value)) query.append(test.key, value);
  }
  return query.toString();
}

function sampleHash(hash: Pattern['hash'], nth: number): string {
  if (typeof hash === 'object') return sampleQuery(hash, nth);
  const texts = hash === undefined ? [] : samplePattern('hash', hash);
  return texts[nth % texts.length] ?? '';
}

/**
 * Addresses that a pattern may match, made from its own text without trying them: as many as its parts have
 * different samples.
 *
 * @param most how many at most
 */
export function sampleUrls({ scheme, host, path, query, hash }: Pattern, most: number): string[] {
  const hosts = host === undefined ? ANY_HOST : samplePattern('hostname', host);
  const paths = path === undefined ? ANY_PATH : samplePattern('pathname', path);
  if (hosts.length === 0 || paths.length === 0) return [];
  const hashes = typeof hash === 'string' ? samplePattern('hash', hash).length : 1;
  const count = Math.min(most, Math.max(hosts.length, paths.length, hashes, query ? 2 : 1));
  const urls = Array.from({ length: count }, (_, nth) => {
    const url = URL.parse(`${SCHEMES[scheme]}://${hosts[nth % hosts.length]}/`);
    if (!url) return [];
    url.pathname = paths[nth % paths.length] ?? '/';
    if (query) url.search = sampleQuery(query, nth);
    if (hash !== undefined) url.hash = sampleHash(hash, nth);
    return [url.href];
  });
  return [...new Set(urls.flat())];
}
