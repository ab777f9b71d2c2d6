import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { explainAid, explainPage } from './explain-page.ts';
import type { Viewer } from './matcher.ts';

const VIEWER: Viewer = { team: 'support', roles: ['learner'], now: new Date('2026-06-15T12:00:00Z') };
const TICKET = 'https://acme.zendesk.com/agent/tickets/1';

function rule(id: string, fields: object): Rule {
  return ruleSchema.parse({ id, name: id, aids: [`aid-of-${id}`], ...fields });
}

function explained(rules: Rule[], url = TICKET) {
  const explanation = explainPage(rules, url, VIEWER);
  if (!explanation.ok) throw new Error(explanation.reason);
  return explanation;
}

const RULES = [
  rule('elsewhere', { match: [{ host: 'a.example' }] }),
  rule('other-app', { pageTypes: ['salesforce/Opportunity.record'] }),
  rule('shown', { match: [{ host: '*.zendesk.com' }] }),
  rule('shown-first', { match: [{ host: 'acme.zendesk.com' }], aids: ['aid-of-shown', 'other'] }),
  rule('same-app', { pageTypes: ['zendesk/user.record'] }),
  rule('any-host', { match: [{ path: '/x' }] }),
  rule('one-of-two', { match: [{ host: 'a.example' }, { host: 'acme.*', path: '/y' }] }),
  rule('broken-host', { match: [{ host: ':' }] }),
];

describe('a page among many rules', () => {
  it('has a verdict for each rule about its site or app, and a number for the rest', () => {
    const { rules, elsewhere } = explained(RULES);
    expect(rules.map(({ rule: id }) => id)).toEqual([
      'shown-first',
      'shown',
      'same-app',
      'any-host',
      'one-of-two',
    ]);
    expect(rules[1]).toMatchObject({
      verdict: 'matches',
      outrankedBy: { rule: 'shown-first', by: 'host_labels' },
    });
    expect(elsewhere).toBe(3);
  });

  it('says why an address matches nothing', () => {
    expect(explainPage(RULES, 'about:blank', VIEWER)).toEqual({ ok: false, reason: 'not_a_web_page' });
  });

  it('tells whether the page is one for a rule that is for somebody else', () => {
    const { rules } = explained([
      rule('here', { match: [{ host: '*.zendesk.com' }], teams: ['sales'] }),
      rule('not-here', { match: [{ host: '*.zendesk.com', path: '/x' }], teams: ['sales'] }),
      rule('not-mine', { match: [{ host: '*.zendesk.com', path: '/x' }] }),
    ]);
    expect(rules).toMatchObject([
      { rule: 'here', because: { reason: 'team' }, pageMatches: true },
      { rule: 'not-here', because: { reason: 'team' } },
      { rule: 'not-mine', because: { reason: 'path' } },
    ]);
    expect(rules.map((verdict) => 'pageMatches' in verdict)).toEqual([true, false, false]);
  });
});

describe('one aid on a page', () => {
  it('is shown by the best of its rules', () => {
    expect(explainAid(explained(RULES), RULES, 'aid-of-shown')).toMatchObject({
      shown: true,
      rules: [{ rule: 'shown-first' }, { rule: 'shown' }],
      elsewhere: 0,
    });
  });

  it('is not shown where its rules fail, or are about other sites', () => {
    expect(explainAid(explained(RULES), RULES, 'aid-of-same-app')).toMatchObject({
      shown: false,
      rules: [{ verdict: 'fails', because: { reason: 'page_type' } }],
    });
    const elsewhere = { aid: 'aid-of-elsewhere', shown: false, rules: [], elsewhere: 1 };
    expect(explainAid(explained(RULES), RULES, 'aid-of-elsewhere')).toEqual(elsewhere);
    expect(explainAid(explained(RULES), RULES, 'no-aid')).toEqual({
      ...elsewhere,
      aid: 'no-aid',
      elsewhere: 0,
    });
  });
});
