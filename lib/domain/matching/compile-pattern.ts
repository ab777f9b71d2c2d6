import type { Pattern, QueryTest } from '../../contracts/rule.ts';
import type { KeyValues } from './key-values.ts';
import { compileKeyTests, failedKeyTest } from './match-query.ts';
import { compileNative } from './native-pattern.ts';
import type { Page } from './read-page.ts';
import { patternSpecificity, type Specificity } from './specificity.ts';

/** The parts of a pattern, in the order in which they are tested. */
const PARTS = ['scheme', 'host', 'path', 'query', 'hash'] as const;

export type PatternPart = (typeof PARTS)[number];

/** The first part of a pattern that a page fails: what it asks for and what the page has. */
export type PartFailure = { part: PatternPart; wanted: string; found: string };

export type CompiledPattern = {
  specificity: Specificity;
  /** `undefined` where the page matches. */
  failure(page: Page): PartFailure | undefined;
};

export type PatternCompilation =
  | { ok: true; pattern: CompiledPattern }
  | { ok: false; part: PatternPart; text: string };

/** What a failing page was asked for and has; `undefined` where it passes. */
type PartTest = (page: Page) => { wanted: string; found: string } | undefined;

type PartCompiler = (pattern: Pattern) => PartTest | undefined;

const PASS: PartTest = () => undefined;

/** Hosts have no case. `URLPattern` folds literals but not what stands in a regex group, where escapes matter. */
export function foldHost(text: string): string {
  return text.replaceAll(/\\[pP]\{[^}]*\}|\\.|[A-Z]+/g, (piece) =>
    piece.startsWith('\\') ? piece : piece.toLowerCase(),
  );
}

function keyTests(tests: readonly QueryTest[], queryOf: (page: Page) => KeyValues): PartTest | undefined {
  const compiled = compileKeyTests(tests);
  if (!compiled) return undefined;
  return (page) => {
    const query = queryOf(page);
    const failed = failedKeyTest(compiled, query);
    return failed && { wanted: failed.wording, found: query.getAll(failed.key).join(', ') };
  };
}

const COMPILERS: Record<PatternPart, PartCompiler> = {
  scheme:
    ({ scheme }) =>
    (page) =>
      scheme === 'any' || scheme === page.scheme ? undefined : { wanted: scheme, found: page.scheme },
  host: ({ host }) => {
    if (host === undefined) return PASS;
    const match = compileNative('hostname', foldHost(host), { ignoreCase: false });
    return match && ((page) => (match(page.hostname) ? undefined : { wanted: host, found: page.hostname }));
  },
  path: ({ path, caseSensitivePath }) => {
    if (path === undefined) return PASS;
    const match = compileNative('pathname', path, { ignoreCase: !caseSensitivePath });
    return (
      match && ((page) => (page.paths.some(match) ? undefined : { wanted: path, found: page.url.pathname }))
    );
  },
  query: ({ query }) => (query ? keyTests(query, (page) => page.query) : PASS),
  hash: ({ hash }) => {
    if (hash === undefined) return PASS;
    if (typeof hash !== 'string') return keyTests(hash, (page) => page.hashQuery);
    const match = compileNative('hash', hash, { ignoreCase: false });
    // A leading `#` is syntax: given here, one that belongs to the hash itself stays.
    return match && ((page) => (match(`#${page.hash}`) ? undefined : { wanted: hash, found: page.hash }));
  },
};

/** How far a failing page came, for telling which of several patterns it was closest to. */
export function partIndex(part: PatternPart): number {
  return PARTS.indexOf(part);
}

/** Compiles one pattern of a rule; where a part does not parse, says which and its text. */
export function compilePattern(pattern: Pattern): PatternCompilation {
  const tests: { part: PatternPart; test: PartTest }[] = [];
  for (const part of PARTS) {
    const test = COMPILERS[part](pattern);
    if (!test) return { ok: false, part, text: JSON.stringify(pattern[part]) };
    if (test !== PASS) tests.push({ part, test });
  }
  const failure = (page: Page): PartFailure | undefined => {
    for (const { part, test } of tests) {
      const failed = test(page);
      if (failed) return { part, ...failed };
    }
    return undefined;
  };
  return { ok: true, pattern: { specificity: patternSpecificity(pattern), failure } };
}
