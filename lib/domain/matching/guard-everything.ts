import type { Pattern, Rule } from '../../contracts/rule.ts';
import { type CompiledPattern, compilePattern } from './compile-pattern.ts';
import { type Page, readPage } from './read-page.ts';

/**
 * Pages that have nothing in common but being pages. Their parts are short: an expression that backtracks must not
 * be able to take long on them. Root pages are left out: what matches all the others matches every page people
 * work in.
 */
const ADDRESSES = [
  'q.io/a',
  'w.xy.me/7/-',
  'a.b.c.de/Z/a/1/',
  'x-1.uk/_',
  'k.no/%20?q=1',
  'mn.op/~/9?z&y=2',
  'j.hg/a.b#t',
  '8.ly/0/1#/u/3',
  'v.w.fm/x/?k=#e=1',
];

let pages: { https: Page[]; http: Page[] } | undefined;

function pagesOf(scheme: 'https' | 'http'): Page[] {
  return ADDRESSES.flatMap((address) => {
    const reading = readPage(`${scheme}://${address}`);
    return reading.ok ? [reading.page] : [];
  });
}

function matchesAll(patterns: readonly CompiledPattern[]): boolean {
  pages ??= { https: pagesOf('https'), http: pagesOf('http') };
  return Object.values(pages).some((probes) =>
    probes.every((page) => patterns.some((pattern) => pattern.failure(page) === undefined)),
  );
}

function compiled(patterns: readonly Pattern[]): CompiledPattern[] {
  return patterns.flatMap((pattern) => {
    const compilation = compilePattern(pattern);
    return compilation.ok ? [compilation.pattern] : [];
  });
}

/** An exception takes the whole rule away where it takes every page of every scheme that the rule is for. */
function excludesAll({ match, pageTypes }: Rule, exclude: Pattern): boolean {
  const schemes = [...match.map(({ scheme }) => scheme), ...(pageTypes.length > 0 ? ['https'] : [])];
  const covered = exclude.scheme === 'any' || schemes.every((scheme) => scheme === exclude.scheme);
  return covered && matchesAll(compiled([exclude]));
}

export type Everything = { field: 'match' | 'exclude'; index: number; together: boolean };

/** Patterns of a rule that match every page, each alone or all together; those that do not parse are left out. */
export function everythingIn(rule: Rule): Everything[] {
  const alone = rule.match.flatMap((pattern, index): Everything[] =>
    matchesAll(compiled([pattern])) ? [{ field: 'match', index, together: false }] : [],
  );
  const together: Everything[] =
    alone.length === 0 && rule.match.length > 1 && matchesAll(compiled(rule.match))
      ? [{ field: 'match', index: 0, together: true }]
      : [];
  const exceptions = rule.exclude.flatMap((pattern, index): Everything[] =>
    excludesAll(rule, pattern) ? [{ field: 'exclude', index, together: false }] : [],
  );
  return [...alone, ...together, ...exceptions];
}
