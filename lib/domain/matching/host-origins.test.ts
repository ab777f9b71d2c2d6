import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { hostOrigins } from './host-origins.ts';
import { ALL_PACKS } from './packs/all-packs.ts';
import { urlCases } from './packs/url-cases.ts';

function rule(fields: object): Rule {
  return ruleSchema.parse({ id: 'r', name: 'r', aids: ['a'], ...fields });
}

function canCompile(hostname: string): boolean {
  try {
    return new URLPattern({ hostname }).hostname !== '';
  } catch {
    return false;
  }
}

const originsOf = (host: string) => hostOrigins([rule({ match: [{ host }] })]);

describe('hostOrigins', () => {
  it.each([
    ['acme.zendesk.com', ['https://acme.zendesk.com/*']],
    ['ACME.Zendesk.com', ['https://acme.zendesk.com/*']],
    ['bücher.example', ['https://xn--bcher-kva.example/*']],
    ['intranet', ['https://intranet/*']],
    ['10.0.0.1', ['https://10.0.0.1/*']],
    ['*.zendesk.com', ['https://*.zendesk.com/*']],
    ['acme-*.zendesk.com', ['https://*.zendesk.com/*']],
    ['acme.*.zendesk.com', ['https://*.zendesk.com/*']],
    ['(acme|beta).zendesk.com', ['https://*.zendesk.com/*']],
    [':tenant.sandbox.lightning.force.com', ['https://*.sandbox.lightning.force.com/*']],
    ['{*.}?acme.zendesk.com', ['https://*.zendesk.com/*']],
    ['*zendesk.com', []],
    ['*.com', []],
    ['acme.*', []],
    ['*', []],
    ['a b', []],
  ])('host %s asks for %j', (host, origins) => expect(originsOf(host)).toEqual(origins));

  it('asks for the scheme of the pattern', () => {
    const match = [
      { host: 'a.example', scheme: 'http' },
      { host: 'b.example', scheme: 'any' },
    ];
    expect(hostOrigins([rule({ match })])).toEqual([
      'http://a.example/*',
      'http://b.example/*',
      'https://b.example/*',
    ]);
  });

  it('asks for the hosts of a page type', () => {
    expect(hostOrigins([rule({ pageTypes: ['salesforce/Opportunity.record'] })])).toEqual([
      'https://*.lightning.force.com/*',
      'https://*.my.salesforce-setup.com/*',
      'https://*.my.salesforce.com/*',
    ]);
    expect(hostOrigins([rule({ pageTypes: ['newer/thing.record'] })])).toEqual([]);
  });

  it('asks for each host once and for none inside another', () => {
    const hosts = [
      'acme.zendesk.com',
      'zendesk.com',
      '*.zendesk.com',
      '*.eu.zendesk.com',
      '*.zendesk.com',
      'a.example',
    ];
    const rules = hosts.map((host) => rule({ match: [{ host }] }));
    expect(hostOrigins(rules)).toEqual(['https://*.zendesk.com/*', 'https://a.example/*']);
  });

  it('does not take another scheme or a look-alike for covered', () => {
    const match = [
      { host: '*.zendesk.com' },
      { host: 'acme.zendesk.com', scheme: 'http' },
      { host: 'evilzendesk.com' },
    ];
    expect(hostOrigins([rule({ match })])).toEqual([
      'http://acme.zendesk.com/*',
      'https://*.zendesk.com/*',
      'https://evilzendesk.com/*',
    ]);
  });

  it('asks nothing for rules that are off or name no host', () => {
    const off = rule({ match: [{ host: 'a.example' }], enabled: false });
    expect(hostOrigins([off, rule({ match: [{ path: '/x' }] })])).toEqual([]);
  });

  it('asks for valid match patterns only, each covering what its rule takes', () => {
    const piece = fc.constantFrom(
      '*',
      ':a',
      'acme',
      '(x|y)',
      '{z}?',
      '-',
      '.',
      '.zendesk',
      '.com',
      'ü',
      '\\.',
    );
    const pattern = fc
      .tuple(fc.array(piece, { maxLength: 4 }), fc.constantFrom('', '.com', '.zendesk.com', 'zendesk.com'))
      .map(([pieces, tail]) => pieces.join('') + tail)
      .filter((host) => canCompile(host));
    let covered = 0;
    fc.assert(
      fc.property(pattern, fc.constantFrom('acme', 'x', 'a.b'), (host, name) => {
        const origins = originsOf(host);
        for (const origin of origins) {
          expect(origin).toMatch(/^https:\/\/(\*\.[^*/]+\.[^*/]+|[^*/]+)\/\*$/);
          const granted = new URLPattern(`https://{*.}?${origin.slice('https://'.length).replace('*.', '')}`);
          const page = `https://${name}.zendesk.com/`;
          const taken = new URLPattern({ hostname: host }).test(page);
          expect(!taken || granted.test(page)).toBe(true);
          covered += Number(taken);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(covered, 'patterns must take pages often for this to say anything').toBeGreaterThan(10);
  });

  it.each(ALL_PACKS)('a page type of $app asks for each of its hosts, save the unasked', ({ app, hosts }) => {
    // A match pattern without a port takes every port.
    const granted = hostOrigins([rule({ pageTypes: [`${app}/search`] })]).map(
      (origin) => new URLPattern({ hostname: `{*.}?${new URL(origin.replace('*.', '')).hostname}` }),
    );
    const asked = hosts.filter(({ unasked }) => !unasked).map(({ host }) => host);
    expect(granted.length).toBeGreaterThan(0);
    const cases = urlCases().filter((each) => each.app === app && each.facts);
    const takes = (host: string, url: string) => new URLPattern({ hostname: host }).test(url);
    for (const { url } of cases) {
      const isAsked = asked.some((host) => takes(host, url));
      expect(
        granted.some((origin) => origin.test(url)),
        url,
      ).toBe(isAsked);
    }
  });

  it.each(ALL_PACKS)('a rule that names an unasked host of $app brings it', ({ hosts }) => {
    for (const { host } of hosts.filter(({ unasked }) => unasked))
      expect(originsOf(host), host).toHaveLength(1);
  });
});
