import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageFactsSchema } from '../../contracts/facts.ts';
import { normaliseUrl } from './normalise.ts';
import { ALL_PACKS } from './packs/all-packs.ts';
import { urlCases } from './packs/url-cases.ts';
import { pageFacts } from './page-facts.ts';
import { recordKey } from './record-key.ts';

const NORMALISERS = ALL_PACKS.flatMap(({ normalisers = [] }) => normalisers);

/** What real addresses are made of, and what breaks parsers. */
const PIECE = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '?',
    '#',
    '&',
    '=',
    '%',
    '%2F',
    '%252F',
    '%3F',
    '%00',
    '%E0%A4%A',
    '@',
    ':',
    '.',
    '\\',
  ),
  fc.constantFrom(
    'nav_to.do?uri=',
    '/one/one.app#',
    '/now/nav/ui/classic/params/target/',
    'https://evil.example/',
  ),
  fc.constantFrom('--', '-sandbox-', 'ü', '\u202e', '\ud800', '{', '}', ';', ' ', '\n', '~', 'x'.repeat(121)),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** A page of the packs' tables with some of it cut out and something else put in its place, a few times over. */
const mangledUrl = fc
  .tuple(
    fc.constantFrom(...urlCases().map(({ url }) => url)),
    fc.array(fc.tuple(fc.nat(), fc.nat(6), PIECE), { maxLength: 4 }),
  )
  .map(([url, edits]) =>
    edits.reduce((text, [at, cut, piece]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + piece + text.slice(start + cut);
    }, url),
  );

/** A page wrapped in one of ServiceNow's frames or Lightning's hashes, more often than any link would be. */
const wrappedUrl = fc
  .tuple(mangledUrl, fc.array(fc.constantFrom('uri', 'target', 'hash'), { maxLength: 6 }))
  .map(([url, wrappers]) =>
    wrappers.reduce((inner, wrapper) => {
      if (wrapper === 'uri') return `https://acme.service-now.com/nav_to.do?uri=${inner}`;
      const target = encodeURIComponent(inner.toWellFormed());
      if (wrapper === 'target') {
        return `https://acme.service-now.com/now/nav/ui/classic/params/target/${target}`;
      }
      const state = JSON.stringify({ componentDef: 'one:alohaPage', attributes: { address: target } });
      return `https://acme.lightning.force.com/one/one.app#${btoa(state)}`;
    }, url),
  );

const anyUrl = fc.oneof(mangledUrl, wrappedUrl, fc.webUrl(), fc.string());

it('facts and record key come from any text, and fit their contract', () => {
  let recognised = 0;
  fc.assert(
    fc.property(anyUrl, (url) => {
      const facts = pageFacts(url);
      if (facts) expect(pageFactsSchema.parse(facts)).toEqual(facts);
      const key = recordKey(url, facts);
      expect(key !== '').toBe(facts?.recordId !== undefined);
      recognised += Number(facts !== undefined);
    }),
    { numRuns: 3_000 },
  );
  expect(recognised, 'pages must be known often for this to say anything').toBeGreaterThan(100);
});

it('normalising keeps the origin, and done twice is done once', () => {
  let unwrapped = 0;
  fc.assert(
    fc.property(anyUrl, (text) => {
      const url = URL.parse(text);
      if (!url) return;
      const normalised = normaliseUrl(url, NORMALISERS);
      expect(normalised.origin).toBe(url.origin);
      expect(normaliseUrl(normalised, NORMALISERS).href).toBe(normalised.href);
      unwrapped += Number(normalised.href !== url.href);
    }),
    { numRuns: 3_000 },
  );
  expect(unwrapped, 'URLs must be wrapped often for this to say anything').toBeGreaterThan(100);
});

it('facts are of an https page on a host of the app, whatever else the address says', () => {
  fc.assert(
    fc.property(anyUrl, (text) => {
      const facts = pageFacts(text);
      if (!facts) return;
      const url = new URL(text);
      const hosts = ALL_PACKS.find(({ app }) => app === facts.app)?.hosts ?? [];
      expect(url.protocol).toBe('https:');
      expect(hosts.some(({ host }) => new URLPattern({ hostname: host }).test(url.href))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
