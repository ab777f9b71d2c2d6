import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATTERN_CASES } from '../../../tests/fixtures/pattern-cases.ts';
import { patternSchema } from '../../contracts/rule.ts';
import { compileMatcher } from './compile-matcher.ts';
import { exampleUrls } from './example-urls.ts';
import { urlCases } from './packs/url-cases.ts';
import { pageFacts } from './page-facts.ts';
import { pageTypeOf } from './page-type.ts';

const VIEWER = { team: 'anybody', roles: [], now: new Date(0) };

function examplesOf(pattern: object): string[] {
  return exampleUrls({ match: [patternSchema.parse(pattern)], pageTypes: [] });
}

describe('made up from the pattern', () => {
  it.each([
    [{ host: 'a.example', path: '/x' }, ['https://a.example/x']],
    [{ host: 'a.example', path: '/x{/y}?' }, ['https://a.example/x/y', 'https://a.example/x']],
    [
      { host: '*.example', path: '/(new|old)' },
      ['https://example.example/new', 'https://my.example.example/old'],
    ],
    [{ host: 'a.example', path: '/:id(\\d{2})' }, ['https://a.example/77', 'https://a.example/00']],
    [{ scheme: 'http', host: 'a.example', path: '/' }, ['http://a.example/']],
    [
      {
        host: 'a.example',
        path: '/x',
        query: [
          { key: 'a', test: 'equals', value: 'b c' },
          { key: 'd', test: 'absent' },
          { key: 'e', test: 'oneOf', values: ['1', '2'] },
        ],
      },
      ['https://a.example/x?a=b+c&e=1', 'https://a.example/x?a=b+c&e=2'],
    ],
    [
      { host: 'a.example', path: '/x', hash: '/orders/:id(\\d)' },
      ['https://a.example/x#/orders/7', 'https://a.example/x#/orders/0'],
    ],
    [
      { host: 'a.example', path: '/x', hash: [{ key: 'a', test: 'present' }] },
      ['https://a.example/x#a=example'],
    ],
    [{ host: 'a.example', path: 'without-slash' }, []],
    [{ host: 'a.example', path: '/:id(' }, []],
  ])('%j', (pattern, urls) => {
    expect(examplesOf(pattern)).toEqual(urls);
  });

  it.each(PATTERN_CASES.filter(({ matches }) => matches.length > 0))('finds a page: $name', ({ pattern }) => {
    expect(examplesOf(pattern).length).toBeGreaterThan(0);
  });
});

describe('page types', () => {
  const types = urlCases().flatMap(({ facts }) => (facts ? pageTypeOf(facts) : []));
  it.each([...new Set(types)])('%s', (pageType) => {
    const urls = exampleUrls({ match: [], pageTypes: [pageType] });
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) {
      const facts = pageFacts(url);
      expect(facts && pageTypeOf(facts)).toBe(pageType);
    }
  });

  it.each(['zendesk/ticket.related', 'freshdesk/nothing.record', 'nosuchapp/ticket.record'])(
    'none of %s, which no app has',
    (pageType) => {
      expect(exampleUrls({ match: [], pageTypes: [pageType] })).toEqual([]);
    },
  );
});

const segment = fc.constantFrom(
  ...['agent', ':id', ':n(\\d+)', '*', '{tick}?ets', ':rest*', ':many+', '(new|old|)', ':hex([0-9a-f]{4,})'],
  ...[
    '(?:a|b)c',
    ':word([^\\/]+)',
    'a\\:b',
    ':look((?!x)\\w+)',
    '{:o-}?1',
    ':key([A-Z]+-\\d{1,3})',
    '(\\p{L}+)',
  ],
);
const pattern = fc.record({
  scheme: fc.constantFrom('https', 'http', 'any'),
  host: fc.option(fc.constantFrom('a.example', '*.example', ':tenant.a.example', '(acme|beta).*'), {
    nil: undefined,
  }),
  path: fc.option(
    fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`),
    {
      nil: undefined,
    },
  ),
  query: fc.option(
    fc.array(
      fc.record({
        key: fc.constantFrom('a', 'b'),
        test: fc.constant('pattern'),
        pattern: fc.constantFrom('*', ':n(\\d+)', 'x y', '(1|2)'),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    { nil: undefined },
  ),
  hash: fc.option(fc.constantFrom('*', '/ticket/:id', ':a=:b'), { nil: undefined }),
});

it('makes up only what the pattern matches', () => {
  let found = 0;
  fc.assert(
    fc.property(pattern, (text) => {
      const parsed = patternSchema.safeParse(text);
      const match = parsed.success ? [parsed.data] : [];
      const rule = {
        id: 'r',
        name: 'r',
        enabled: true,
        aids: ['a'],
        match,
        pageTypes: [],
        exclude: [],
        priority: 0,
      };
      const matcher = compileMatcher([rule]);
      const urls = exampleUrls(rule);
      found += Math.min(1, urls.length);
      expect(urls.filter((url) => matcher.match(url, VIEWER).rules.length === 0)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(150);
});
