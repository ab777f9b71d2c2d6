import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Pattern, type QueryTest, type Rule, ruleSchema } from '../../contracts/rule.ts';
import { compileMatcher } from './compile-matcher.ts';
import { explainRules } from './explain.ts';
import type { Viewer } from './matcher.ts';

/**
 * The oracle: every pattern tested alone, each part by the platform's own URLPattern on the page's URL. Rules and
 * pages are put together from few pieces, so that they meet.
 */

/** At least this many pairs of a rule and a page are decided by both. */
const PAIRS = 100_000;
const PAGES_EACH = 10;
const RULES_EACH = 20;
const RUNS = PAIRS / (PAGES_EACH * RULES_EACH);
const TIMEOUT_MS = 120_000;
const VIEWER: Viewer = { team: 't', roles: [], now: new Date(0) };

const label = fc.constantFrom('acme', 'beta', 'a', 'zendesk', 'force', 'ACME');
const tail = fc.constantFrom(
  'zendesk.com',
  'force.com',
  'a.b.example',
  'example',
  'xn--bcher-kva.example',
  '127.0.0.1',
);
const host = fc.oneof(
  tail,
  fc.tuple(label, tail).map(([first, rest]) => `${first}.${rest}`),
  fc.tuple(label, label, tail).map((labels) => labels.join('.')),
  fc.tuple(label, tail).map(([first, rest]) => `${first}${rest}`),
);
const hostPattern = fc.oneof(
  host,
  tail.map((rest) => `*.${rest}`),
  tail.map((rest) => `*${rest}`),
  tail.map((rest) => `{*.}?${rest}`),
  tail.map((rest) => `:tenant.${rest}`),
  tail.map((rest) => `(acme|beta).${rest}`),
  label.map((first) => `${first}.*`),
  fc.tuple(label, tail).map(([first, rest]) => `${first}.*.${rest}`),
  fc.constantFrom('*', 'bücher.example', 'zendesk\\.com', '127.1'),
);

const segment = fc.constantFrom(
  'agent',
  'Agent',
  'tickets',
  'new',
  '1',
  '12',
  'a b',
  '%20',
  'x-1',
  '',
  '.new',
  '..',
);
const pathOf = (piece: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(piece, { maxLength: 4 }), fc.boolean())
    .map(([pieces, slash]) => `/${pieces.join('/')}${slash ? '/' : ''}`);
const pathPattern = pathOf(
  fc.oneof(
    segment,
    fc.constantFrom(
      '*',
      ':id',
      ':n(\\d+)',
      '{tick}?ets',
      'tick*',
      ':rest*',
      '\\1',
      '{:o-}?1',
      '(|new)',
      ':a-:b',
      '(\\d*)',
      'x-:n(\\d{1,2})',
      ':name([a-z]{3,7})',
      '(\\d+)*',
    ),
  ),
);

const key = fc.constantFrom('a', 'b');
const value = fc.constantFrom('', '1', '12', 'x y', '/agent', '?a');
const queryTest: fc.Arbitrary<QueryTest> = fc.oneof(
  fc.record({ key, test: fc.constant('present' as const) }),
  fc.record({ key, test: fc.constant('absent' as const) }),
  fc.record({ key, test: fc.constant('equals' as const), value }),
  fc.record({
    key,
    test: fc.constant('oneOf' as const),
    values: fc.array(value, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    key,
    test: fc.constant('pattern' as const),
    pattern: fc.constantFrom('*', ':n(\\d+)', 'x y', '1:rest?', '/:first*', '\\?a'),
  }),
);
const queryTests = fc.array(queryTest, { minLength: 1, maxLength: 2 });
const hash = fc.constantFrom('', '/ticket/1', '/ticket?a=1&b=x%20y', 'a=1', 'a', '!/x?b');

const hashPattern = fc.oneof(queryTests, fc.constantFrom('*', '/ticket/:id', '#a', ':a=:b'));

const pageParts = fc.record({
  scheme: fc.constantFrom('https', 'https', 'http'),
  host,
  port: fc.constantFrom('', ':8443'),
  path: pathOf(segment),
  query: fc.array(fc.tuple(key, value), { maxLength: 3 }),
  hash,
});
type PageParts = typeof pageParts extends fc.Arbitrary<infer Parts> ? Parts : never;

function urlOf({ scheme, host: name, port, path, query, hash: fragment }: PageParts): string {
  return `${scheme}://${name}${port}${path}?${new URLSearchParams(query)}#${fragment}`;
}

/** Usually absent, so that patterns with many parts still match now and then. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** Patterns made from the page itself, so that they match it or only just do not. */
function patternNear({ host: name, path }: PageParts) {
  const rest = name.slice(name.indexOf('.') + 1);
  const nearHost = fc.constantFrom(name, name.toUpperCase(), `*.${rest}`, `:tenant.${rest}`, `*${rest}`);
  const nearPath = fc
    .tuple(
      ...path
        .split('/')
        .map((each, index) => fc.constantFrom(each, each, '*', `:p${index}`, `:n${index}(\\d+)`)),
    )
    .map((pieces) => `/${pieces.slice(1).join('/')}`);
  return fc.record({
    scheme: fc.constantFrom('https', 'http', 'any', 'any'),
    host: fc.oneof(fc.constant(undefined), nearHost, nearHost, hostPattern),
    path: fc.oneof(fc.constant(undefined), nearPath, nearPath, pathPattern),
    caseSensitivePath: fc.boolean(),
    query: seldom(queryTests),
    hash: seldom(hashPattern),
  });
}

const parsable = pageParts.filter((parts) => URL.canParse(urlOf(parts)));

/** Rules made from the pages that they stand beside. */
const situation = fc.array(parsable, { minLength: PAGES_EACH, maxLength: PAGES_EACH }).chain((pages) => {
  const near = fc.constantFrom(...pages).chain(patternNear);
  const draft = fc.record({
    match: fc.array(near, { minLength: 1, maxLength: 3 }),
    exclude: fc.oneof(fc.constant([]), fc.array(near, { maxLength: 1 })),
    priority: fc.integer({ min: 0, max: 1 }),
  });
  return fc.record({
    urls: fc.constant(pages.map(urlOf)),
    rules: fc
      .array(draft, { minLength: RULES_EACH, maxLength: RULES_EACH })
      .map((drafts) =>
        drafts.map((each, index) => ruleSchema.parse({ ...each, id: `r${index}`, name: 'r', aids: ['a'] })),
      ),
  });
});

type PageTest = (page: URL) => boolean;

function keyTest(test: QueryTest, queryOf: (page: URL) => URLSearchParams): PageTest {
  const native = new URLPattern({ hash: test.test === 'pattern' ? test.pattern : '*' });
  return (page) => {
    const values = queryOf(page).getAll(test.key);
    if (test.test === 'present') return values.length > 0;
    if (test.test === 'absent') return values.length === 0;
    if (test.test === 'equals') return values.includes(test.value);
    if (test.test === 'oneOf') return values.some((each) => test.values.includes(each));
    return values.some((each) => native.test({ hash: each }));
  };
}

function hashQuery(page: URL): URLSearchParams {
  const text = page.hash.slice(1);
  if (text.includes('?')) return new URLSearchParams(text.slice(text.indexOf('?')));
  return new URLSearchParams(/^[^/!].*=/.test(text) ? text : '');
}

function pathTest(part: Pattern): PageTest {
  const native = new URLPattern(
    {
      protocol: { https: 'https', http: 'http', any: 'http{s}?' }[part.scheme],
      hostname: part.host ?? '*',
      pathname: part.path ?? '*',
    },
    { ignoreCase: !part.caseSensitivePath },
  );
  return (page) => {
    const bare = page.pathname.replace(/(.)\/$/, '$1');
    const slashed = page.pathname === '/' ? '/' : `${bare}/`;
    return [bare, slashed].some((pathname) => native.test(Object.assign(new URL(page), { pathname }).href));
  };
}

/** Throws where a part of the pattern does not parse. */
function oracleTest(part: Pattern): PageTest {
  const hashTests = typeof part.hash === 'object' ? part.hash.map((test) => keyTest(test, hashQuery)) : [];
  const hashPattern = new URLPattern({ hash: typeof part.hash === 'string' ? part.hash : '*' });
  const tests = [
    pathTest(part),
    (page: URL) => hashPattern.test(page.href),
    ...(part.query ?? []).map((test) => keyTest(test, (page) => page.searchParams)),
    ...hashTests,
  ];
  return (page) => tests.every((test) => test(page));
}

/** `undefined` where a pattern of the rule does not parse. */
function oracleOf({ match, exclude }: Rule): PageTest | undefined {
  try {
    const [some, none] = [match.map(oracleTest), exclude.map(oracleTest)];
    return (page) => some.some((test) => test(page)) && !none.some((test) => test(page));
  } catch {
    return undefined;
  }
}

it(
  "decides every rule as the browser's URLPattern does",
  () => {
    let pairs = 0;
    let hits = 0;
    fc.assert(
      fc.property(situation, ({ rules, urls }) => {
        const oracles = rules.map((rule) => ({ id: rule.id, test: oracleOf(rule) }));
        const matcher = compileMatcher(rules);
        const unread = oracles.filter(({ test }) => !test).map(({ id }) => id);
        expect(matcher.skipped.map(({ rule }) => rule)).toEqual(unread);
        for (const url of urls) {
          const page = new URL(url);
          const wanted = oracles.filter(({ test }) => test?.(page)).map(({ id }) => id);
          const matched = matcher.match(url, VIEWER).rules.map(({ id }) => id);
          expect(matched.toSorted(), url).toEqual(wanted.toSorted());
          pairs += rules.length;
          hits += matched.length;
        }
      }),
      { numRuns: RUNS },
    );
    expect(pairs).toBeGreaterThanOrEqual(PAIRS);
    expect(hits, 'rules and pages must meet often for this to say anything').toBeGreaterThan(PAIRS / 20);
  },
  TIMEOUT_MS,
);

it(
  'explains exactly what it matches, in the same order',
  () => {
    fc.assert(
      fc.property(situation, ({ rules, urls }) => {
        const matcher = compileMatcher(rules);
        for (const url of urls) {
          const explanation = explainRules(rules, url, VIEWER);
          const verdicts = explanation.ok ? explanation.rules : [];
          const shown = verdicts.filter(({ verdict }) => verdict === 'matches').map(({ rule }) => rule);
          expect(shown, url).toEqual(matcher.match(url, VIEWER).rules.map(({ id }) => id));
          expect(verdicts).toHaveLength(rules.length);
        }
      }),
      { numRuns: RUNS / 10 },
    );
  },
  TIMEOUT_MS,
);
