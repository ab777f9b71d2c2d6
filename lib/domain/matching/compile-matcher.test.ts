import { describe, expect, it } from 'vitest';
import { PATTERN_CASES } from '../../../tests/fixtures/pattern-cases.ts';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { compileMatcher } from './compile-matcher.ts';
import type { Viewer } from './matcher.ts';

const VIEWER: Viewer = { team: 'support', roles: ['learner'], now: new Date('2026-06-15T12:00:00Z') };
const TICKET = 'https://acme.zendesk.com/agent/tickets/1';

function rule(id: string, fields: object): Rule {
  return ruleSchema.parse({ id, name: id, aids: ['aid'], ...fields });
}

function matching(rules: Rule[], url: string, viewer: Viewer = VIEWER): string[] {
  return compileMatcher(rules)
    .match(url, viewer)
    .rules.map(({ id }) => id);
}

describe.each(PATTERN_CASES)('$name', ({ pattern, matches, misses }) => {
  const rules = [rule('r', { match: [pattern] })];
  it.each(matches)('matches %s', (url) => expect(matching(rules, url)).toEqual(['r']));
  it.each(misses)('misses %s', (url) => expect(matching(rules, url)).toEqual([]));
});

describe('match, exclude and page types', () => {
  const tickets = { match: [{ host: '*.zendesk.com', path: '/agent/tickets/*' }] };

  it('takes a page that any pattern matches', () => {
    const either = rule('r', { match: [{ host: 'a.example' }, { host: 'b.example' }] });
    expect(matching([either], 'https://b.example/')).toEqual(['r']);
    expect(matching([either], 'https://c.example/')).toEqual([]);
  });

  it('leaves out a page that any exclusion matches', () => {
    const excluding = rule('r', { ...tickets, exclude: [{ path: '/x' }, { path: '/agent/tickets/new*' }] });
    expect(matching([excluding], TICKET)).toEqual(['r']);
    expect(matching([excluding], 'https://acme.zendesk.com/agent/tickets/new/1')).toEqual([]);
  });

  it.each([
    ['zendesk/ticket.record', TICKET, true],
    ['zendesk/Ticket.record', TICKET, true],
    ['zendesk/ticket.record', 'https://acme.zendesk.com/agent/tickets/new/1', false],
    [
      'salesforce/opportunity.record',
      'https://acme.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZ/view',
      true,
    ],
    ['zendesk/search', 'https://acme.zendesk.com/agent/search/1', true],
    ['zendesk/record', TICKET, false],
    ['zendesk/ticket.record', 'https://acme.freshdesk.com/a/tickets/1', false],
    ['zendesk/ticket.record', 'https://evilzendesk.com/agent/tickets/1', false],
    ['hubspot/2_123.record', 'https://app.hubspot.com/contacts/1/record/2-123/5', true],
  ])('page type %s on %s: %s', (pageType, url, expected) => {
    const rules = [rule('r', { pageTypes: [pageType] })];
    expect(matching(rules, url)).toEqual(expected ? ['r'] : []);
  });

  it('excludes from page types too', () => {
    const rules = [rule('r', { pageTypes: ['zendesk/ticket.record'], exclude: [{ host: 'acme.*' }] })];
    expect(matching(rules, TICKET)).toEqual([]);
    expect(matching(rules, 'https://other.zendesk.com/agent/tickets/1')).toEqual(['r']);
  });
});

describe('targeting', () => {
  const sandbox = 'https://acme--uat.sandbox.lightning.force.com/lightning/r/Case/5002600000X5SQzAAN/view';
  const production = 'https://acme.lightning.force.com/lightning/r/Case/5002600000X5SQzAAN/view';
  const unknown = 'https://acme.example/';

  it.each([
    ['enabled', {}, production, true],
    ['disabled', { enabled: false }, production, false],
    ['own team', { teams: ['sales', 'support'] }, production, true],
    ['other team', { teams: ['sales'] }, production, false],
    ['own role', { roles: ['admin', 'learner'] }, production, true],
    ['other role', { roles: ['admin'] }, production, false],
    ['begun just now', { from: '2026-06-15T12:00:00Z' }, production, true],
    ['not begun', { from: '2026-06-15T12:00:01Z' }, production, false],
    ['not over', { until: '2026-06-15T12:00:01Z' }, production, true],
    ['over just now', { until: '2026-06-15T12:00:00Z' }, production, false],
    ['production', { environments: ['production'] }, production, true],
    ['production only', { environments: ['production'] }, sandbox, false],
    ['any sandbox', { environments: ['sandbox'] }, sandbox, true],
    ['any sandbox only', { environments: ['sandbox'] }, production, false],
    ['this sandbox', { environments: ['sandbox:UAT'] }, sandbox, true],
    ['other sandbox', { environments: ['sandbox:qa'] }, sandbox, false],
    ['page without facts', { environments: ['production', 'dev', 'sandbox'] }, unknown, false],
    ['page without facts, no environments', {}, unknown, true],
  ])('%s', (_name, fields, url, expected) => {
    const rules = [rule('r', { match: [{ path: '/*' }], ...fields })];
    expect(matching(rules, url)).toEqual(expected ? ['r'] : []);
  });
});

describe('order', () => {
  it('puts priority before everything', () => {
    const broad = rule('z', { match: [{ host: '*.zendesk.com' }], priority: 1 });
    const narrow = rule('a', { match: [{ host: 'acme.zendesk.com', path: '/agent/tickets/1' }] });
    expect(matching([narrow, broad], TICKET)).toEqual(['z', 'a']);
  });

  it('then literal path segments, host labels, query tests, wildcards, id', () => {
    const url = `${TICKET}?a=1`;
    const rules = [
      rule('b', { match: [{ host: '*.zendesk.com', path: '/*/*' }] }),
      rule('a', { match: [{ host: '*.zendesk.com', path: '/*/*' }] }),
      rule('c-wildcards', { match: [{ host: '*.zendesk.com', path: '/*' }] }),
      rule('d-query', { match: [{ host: '*.zendesk.com', query: [{ key: 'a', test: 'present' }] }] }),
      rule('e-host', { match: [{ host: 'acme.zendesk.com', path: '/*' }] }),
      rule('f-path-1', { match: [{ path: '/agent/*' }] }),
      rule('g-path-2', { match: [{ path: '/agent/tickets/*' }] }),
      rule('h-path-3', { match: [{ path: '/agent/tickets/1' }] }),
    ];
    const order = ['h-path-3', 'g-path-2', 'f-path-1', 'e-host', 'd-query', 'c-wildcards', 'a', 'b'];
    expect(matching(rules, url)).toEqual(order);
    expect(matching(rules.toReversed(), url)).toEqual(order);
  });

  it('takes an absent host or path for a wildcard', () => {
    const written = { match: [{ host: '*', path: '/*' }] };
    expect(matching([rule('b', { match: [{}] }), rule('a', written)], TICKET)).toEqual(['a', 'b']);
    expect(matching([rule('a', { match: [{}] }), rule('b', written)], TICKET)).toEqual(['a', 'b']);
  });

  it('ranks a rule as the narrowest of its patterns that match this page', () => {
    const two = rule('z', { match: [{ host: '*.zendesk.com' }, { path: '/agent/tickets/1' }] });
    const one = rule('a', { match: [{ path: '/agent/tickets/:id' }] });
    expect(matching([one, two], TICKET)).toEqual(['z', 'a']);
    expect(matching([one, two], 'https://acme.zendesk.com/agent/tickets/2')).toEqual(['a', 'z']);
  });

  it("ranks a page type as the pack's own pattern", () => {
    const typed = rule('m', { pageTypes: ['zendesk/ticket.record'] });
    const broader = rule('a', { match: [{ host: '*.zendesk.com', path: '/agent/*' }] });
    const narrower = rule('z', { match: [{ host: 'acme.zendesk.com', path: '/agent/tickets/1' }] });
    expect(matching([typed, broader, narrower], TICKET)).toEqual(['z', 'm', 'a']);
  });
});

describe('what cannot be matched or compiled', () => {
  it('skips a rule that does not compile, says which part, and keeps the others', () => {
    const rules = [
      rule('broken-path', { match: [{ host: 'acme.zendesk.com' }, { path: '/agent/:id(' }] }),
      rule('broken-host', { match: [{ host: 'a b' }] }),
      rule('broken-query', { match: [{ query: [{ key: 'a', test: 'pattern', pattern: '(' }] }] }),
      rule('broken-hash', { match: [{ hash: '{' }] }),
      rule('broken-exclusion', { match: [{}], exclude: [{ path: '/(?' }] }),
      rule('sound', { match: [{ host: 'acme.zendesk.com' }] }),
    ];
    const matcher = compileMatcher(rules);
    expect(matcher.match(TICKET, VIEWER).rules.map(({ id }) => id)).toEqual(['sound']);
    expect(matcher.skipped).toEqual([
      { rule: 'broken-path', reason: 'match[1].path does not parse: "/agent/:id("' },
      { rule: 'broken-host', reason: 'match[0].host does not parse: "a b"' },
      {
        rule: 'broken-query',
        reason: 'match[0].query does not parse: [{"key":"a","test":"pattern","pattern":"("}]',
      },
      { rule: 'broken-hash', reason: 'match[0].hash does not parse: "{"' },
      { rule: 'broken-exclusion', reason: 'exclude[0].path does not parse: "/(?"' },
    ]);
  });

  it('takes a URL of 64 KB and none that is longer, before or after encoding', () => {
    const rules = [rule('r', { match: [{}] })];
    const base = 'https://a.example/';
    const longest = base + 'a'.repeat(64 * 1024 - base.length);
    expect(matching(rules, longest)).toEqual(['r']);
    expect(matching(rules, `${longest}a`)).toEqual([]);
    expect(matching(rules, base + 'ü'.repeat(30_000))).toEqual([]);
    expect(matching(rules, ' '.repeat(64 * 1024) + base)).toEqual([]);
  });

  it.each(['', 'nonsense', 'https://', 'http://[', 'javascript:alert(1)', 'chrome-extension://abc/x.html'])(
    'matches nothing on %j',
    (url) => {
      const match = compileMatcher([rule('r', { match: [{ scheme: 'any' }] })]).match(url, VIEWER);
      expect(match).toEqual({ facts: undefined, rules: [] });
    },
  );

  it('gives the facts of a page that no rule matches', () => {
    expect(compileMatcher([]).match(TICKET, VIEWER).facts).toMatchObject({ object: 'ticket', recordId: '1' });
  });
});
