import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { explainRules } from './explain.ts';
import type { Viewer } from './matcher.ts';

const VIEWER: Viewer = { team: 'support', roles: ['learner'], now: new Date('2026-06-15T12:00:00Z') };
const TICKET = 'https://acme.zendesk.com/agent/tickets/1?tab=notes';

function rule(id: string, fields: object): Rule {
  return ruleSchema.parse({ id, name: id, aids: ['aid'], ...fields });
}

function verdictOn(fields: object, url = TICKET) {
  const explanation = explainRules([rule('r', fields)], url, VIEWER);
  return explanation.ok ? explanation.rules[0] : explanation;
}

describe('what failed', () => {
  const everywhere = { match: [{ path: '/*' }] };
  it.each([
    ['disabled', { ...everywhere, enabled: false }, { wanted: 'enabled', found: 'disabled' }],
    ['team', { ...everywhere, teams: ['sales', 'ops'] }, { wanted: 'sales, ops', found: 'support' }],
    ['role', { ...everywhere, roles: ['admin'] }, { wanted: 'admin', found: 'learner' }],
    ['not_yet', { ...everywhere, from: '2027-01-01T00:00:00Z' }, { wanted: '2027-01-01T00:00:00Z' }],
    ['over', { ...everywhere, until: '2026-01-01T00:00:00Z' }, { found: '2026-06-15T12:00:00.000Z' }],
    ['environment', { ...everywhere, environments: ['sandbox'] }, { wanted: 'sandbox', found: 'production' }],
    ['scheme', { match: [{ scheme: 'http' }] }, { wanted: 'http', found: 'https', pattern: 0 }],
    ['host', { match: [{ host: 'x.example' }] }, { wanted: 'x.example', found: 'acme.zendesk.com' }],
    ['path', { match: [{ path: '/x' }] }, { wanted: '/x', found: '/agent/tickets/1' }],
    [
      'query',
      { match: [{ query: [{ key: 'tab', test: 'equals', value: 'x' }] }] },
      { wanted: 'tab = x', found: 'notes' },
    ],
    ['hash', { match: [{ hash: 'x' }] }, { wanted: 'x', found: '' }],
    ['hash', { match: [{ hash: [{ key: 'a', test: 'present' }] }] }, { wanted: 'a present', found: '' }],
    [
      'page_type',
      { pageTypes: ['zendesk/search'] },
      { wanted: 'zendesk/search', found: 'zendesk/ticket.record' },
    ],
    ['excluded', { ...everywhere, exclude: [{ path: '/x' }, { host: 'acme.*' }] }, { pattern: 1 }],
  ])('%s', (reason, fields, details) => {
    expect(verdictOn(fields)).toMatchObject({ rule: 'r', verdict: 'fails', because: { reason, ...details } });
  });

  it('tells the pattern that the page came furthest in', () => {
    const match = [{ host: 'x.example' }, { host: 'acme.*', path: '/agent/users/*' }, { scheme: 'http' }];
    expect(verdictOn({ match })).toMatchObject({ because: { reason: 'path', pattern: 1 } });
  });

  it('tells that a page without facts is of no page type', () => {
    expect(verdictOn({ pageTypes: ['zendesk/search'] }, 'https://a.example/')).toMatchObject({
      because: { reason: 'page_type', found: '' },
    });
  });
});

describe('what was shown', () => {
  it('ranks the matching rules and says what outranked each', () => {
    const rules = [
      rule('b-host', { match: [{ host: '*.zendesk.com' }] }),
      rule('a-host', { match: [{ host: '*.zendesk.com' }] }),
      rule('first', { match: [{}], priority: 5 }),
      rule('path', { match: [{ path: '/agent/tickets/*' }] }),
      rule('elsewhere', { match: [{ host: 'x.example' }] }),
      rule('broken', { match: [{ path: '/:id(' }] }),
    ];
    expect(explainRules(rules, TICKET, VIEWER)).toMatchObject({
      ok: true,
      testedUrl: TICKET,
      facts: { app: 'zendesk' },
      rules: [
        { rule: 'first', verdict: 'matches', rank: 1 },
        { rule: 'path', verdict: 'matches', rank: 2, outrankedBy: { rule: 'first', by: 'priority' } },
        { rule: 'a-host', rank: 3, outrankedBy: { rule: 'path', by: 'path_segments' } },
        { rule: 'b-host', rank: 4, outrankedBy: { rule: 'a-host', by: 'id' } },
        { rule: 'elsewhere', verdict: 'fails', because: { reason: 'host' } },
        { rule: 'broken', verdict: 'skipped', reason: 'match[0].path does not parse: "/:id("' },
      ],
    });
  });

  it('tells the address that was tested where it differs from the one in the address bar', () => {
    const framed = 'https://acme.service-now.com/nav_to.do?uri=incident_list.do';
    expect(explainRules([], framed, VIEWER)).toMatchObject({
      testedUrl: 'https://acme.service-now.com/incident_list.do',
    });
  });

  it('tells why an address matches nothing', () => {
    expect(explainRules([], 'about:blank', VIEWER)).toEqual({ ok: false, reason: 'not_a_web_page' });
    expect(explainRules([], 'nonsense', VIEWER)).toEqual({ ok: false, reason: 'not_a_url' });
    const long = `https://a.example/${'a'.repeat(64 * 1024)}`;
    expect(explainRules([], long, VIEWER)).toEqual({ ok: false, reason: 'too_long' });
  });
});
