import fc from 'fast-check';
import { expect, it } from 'vitest';
import given from '../../../tests/fixtures/app-urls.json' with { type: 'json' };
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { compileMatcher } from './compile-matcher.ts';
import { checkRuleNow } from './guard.ts';
import { urlCases } from './packs/url-cases.ts';
import { type Suggestion, suggestMappings } from './suggest.ts';

const RUNS = 60;
const TIMEOUT_MS = 60_000;
const SECRET = 'jane doe 4711';

const real = [...given.cases, ...urlCases()].map(({ url }) => url).filter((url) => suggestMappings(url).ok);

const host = fc.constantFrom(
  'acme.example',
  'crm.acme.example',
  'bücher.example',
  '127.0.0.1:8080',
  '[::1]',
  'acme.zendesk.com',
  'acme--uat.sandbox.lightning.force.com',
  'app.hubspot.com',
  'acme.service-now.com',
  'acme.atlassian.net',
  'app.intercom.com',
  'acme.crm.dynamics.com',
);
const id = fc.oneof(
  fc.nat().map(String),
  fc.uuid(),
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc.stringMatching(/^[A-Za-z0-9]{15}$/),
  fc.stringMatching(/^[A-Za-z0-9]{5}0[A-Za-z0-9]{12}$/),
  fc.stringMatching(/^[A-Z]{2,4}-\d{1,4}$/),
  fc.stringMatching(/^(deal|how-to-refund)-\d{3,6}(\.html)?$/),
  fc.stringMatching(/^\d{4,8}-[A-Za-z-]{1,9}$/),
  fc.stringMatching(/^[\w-]{8,20}$/),
  fc.constantFrom('someone@acme.example', '2026-11-23', '-1', '0-3', 'INC0010023'),
);
const word = fc.constantFrom(
  ...[
    'agent',
    'tickets',
    'new',
    'lightning',
    'r',
    'o',
    'Case',
    'view',
    'contacts',
    'record',
    'browse',
    'jira',
  ],
  ...['now', 'sow', 'incident.do', 'main.aspx', 'a', 'inbox', 'en-us', 'v2', 'index.php', 'projects', 'HELP'],
  ...['a:b', '(c)', '*', 'x+', '{y}', '%20', 'é', "it's", '[z]', '', '..', '~', '$&', '^', '|', '\\'],
);
const segment = fc.oneof(word, word, id);
const path = fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`);
const query = fc.array(
  fc.tuple(
    fc.constantFrom('id', 'page', 'view', 'sys_id', 'pagetype', 'etn', 'tab', 'q', 'x', 'utm_source', 'a b'),
    fc.oneof(word, id, fc.constant(SECRET)),
  ),
  { maxLength: 4 },
);
const hash = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.constantFrom('', '!'), path).map(([bang, route]) => `#${bang}${route}`),
  path.map((route) => `#${route}?tab=notes`),
  query.map((pairs) => `#${new URLSearchParams(pairs)}`),
  fc.constantFrom('#section-2', '#', '#/'),
);
const made = fc
  .tuple(fc.constantFrom('https', 'https', 'http'), host, path, query, hash)
  .map(([scheme, name, pathname, pairs, fragment]) => {
    const search = new URLSearchParams(pairs).toString();
    return `${scheme}://${name}${pathname}${search && `?${search}`}${fragment}`;
  });
const address = fc.oneof(fc.constantFrom(...real), made);

const VIEWER = { team: 'anybody', roles: [], now: new Date(0) };

function ruleOf({ pageTypes, match }: Pick<Suggestion, 'pageTypes' | 'match'>): Rule {
  return ruleSchema.parse({ id: 'r', name: 'r', aids: ['a'], pageTypes, match });
}

function matcherOf(suggestion: Suggestion) {
  const matcher = compileMatcher([ruleOf(suggestion)]);
  return (url: string) => matcher.match(url, VIEWER).rules.length > 0;
}

function suggestionsFor(url: string): Suggestion[] {
  const answer = suggestMappings(url);
  expect(answer.ok).toBe(true);
  return answer.ok ? answer.suggestions : [];
}

const check = (property: (url: string) => void, urls: fc.Arbitrary<string> = address) =>
  fc.assert(fc.property(urls, property), { numRuns: RUNS });

it(
  'suggests what matches the page, and examples that are what they say',
  () => {
    check((url) => {
      const suggestions = suggestionsFor(url);
      expect(suggestions.map(({ scope }) => scope)).toContain('site');
      for (const suggestion of suggestions) {
        const { matches, misses } = suggestion;
        const isMatch = matcherOf(suggestion);
        expect(isMatch(url), url).toBe(true);
        expect(matches[0]).toBe(new URL(url).href);
        expect(matches.filter((each) => !isMatch(each))).toEqual([]);
        expect(misses.filter(isMatch)).toEqual([]);
        for (const { length } of [matches, misses]) {
          expect(length).toBeGreaterThanOrEqual(2);
          expect(length).toBeLessThanOrEqual(4);
        }
        expect(new Set(matches).size).toBe(matches.length);
      }
    });
  },
  TIMEOUT_MS,
);

it(
  'goes from narrow to broad',
  () => {
    check((url) => {
      const suggestions = suggestionsFor(url);
      const pages = suggestions.flatMap(({ matches, misses }) => [...matches, ...misses]);
      const matchers = suggestions.map((suggestion) => ({ suggestion, isMatch: matcherOf(suggestion) }));
      for (const [index, narrow] of matchers.entries()) {
        for (const broad of matchers.slice(index + 1)) {
          if (narrow.suggestion.tenants === 'any' && broad.suggestion.tenants === 'this') continue;
          const outside = pages.filter((page) => narrow.isMatch(page) && !broad.isMatch(page));
          expect(
            outside,
            `${JSON.stringify(narrow.suggestion)} in ${JSON.stringify(broad.suggestion)}`,
          ).toEqual([]);
        }
      }
    });
  },
  TIMEOUT_MS,
);

it(
  'says what the guard takes, nothing twice and never what somebody typed',
  () => {
    check((url) => {
      const said = suggestionsFor(url).map(({ pageTypes, match }) => JSON.stringify({ pageTypes, match }));
      expect(new Set(said).size).toBe(said.length);
      for (const { match, pageTypes } of suggestionsFor(url)) {
        expect(checkRuleNow(ruleOf({ match, pageTypes }), { allowedHosts: null })).toEqual([]);
        expect(match.every((pattern) => pattern.host !== undefined && /[a-z0-9]/.test(pattern.host))).toBe(
          true,
        );
      }
      expect(said.filter((text) => text.includes('jane'))).toEqual([]);
    });
  },
  TIMEOUT_MS,
);
