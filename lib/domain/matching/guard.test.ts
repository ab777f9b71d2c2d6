import { describe, expect, it } from 'vitest';
import { ANYWHERE, analyse, refused, rule, worded } from '../../../tests/fixtures/guarded-rule.ts';
import { checkRule } from './guard.ts';

describe('matches_everything', () => {
  it.each([
    {},
    { scheme: 'http' },
    { scheme: 'any' },
    { host: '*' },
    { host: '{*}?' },
    { host: '(.*)' },
    { host: '*.*' },
    { path: '*' },
    { path: '/*' },
    { path: '{/*}?' },
    { path: '/(.*)' },
    { path: '/(.+)' },
    { path: '/:rest*' },
    { host: '*', path: '/*', hash: '*' },
    { query: [{ key: 'no-such', test: 'absent' }] },
  ])('%j', async (pattern) => {
    expect(await refused({ match: [{ host: 'a.example' }, pattern] })).toEqual([
      'matches_everything match[1]',
    ]);
  });

  it.each([
    { host: '*.com' },
    { host: '*a*' },
    { host: ':a.:b' },
    { path: '/agent/*' },
    { path: '/:page' },
    { path: '/' },
    { hash: '/:page' },
    { query: [{ key: 'q', test: 'present' }] },
    { query: [{ key: 'q', test: 'absent' }] },
  ])('not %j', async (pattern) => {
    expect(await refused({ match: [pattern] })).toEqual([]);
  });

  it('tells patterns that match everything together', async () => {
    const halves = [{ query: [{ key: 'q', test: 'present' }] }, { query: [{ key: 'q', test: 'absent' }] }];
    const [refusal] = await checkRule(rule({ match: halves }), { ...ANYWHERE, analyse });
    expect(refusal).toMatchObject({ reason: 'matches_everything', field: 'match', index: 0 });
    expect(worded(refusal).message).toContain('Together');
    expect(await refused({ match: [{ scheme: 'http', path: '/a*' }, { path: '/*' }] })).toEqual([
      'matches_everything match[1]',
    ]);
  });

  it('tells an exception that leaves nothing', async () => {
    const match = [{ host: 'a.example' }];
    expect(await refused({ match, exclude: [{ path: '/x' }, {}] })).toEqual([
      'matches_everything exclude[1]',
    ]);
    expect(await refused({ match: [{ host: 'a.example', scheme: 'any' }], exclude: [{}] })).toEqual([]);
  });
});

describe('host_not_allowed', () => {
  const ZENDESK = { allowedHosts: ['*.zendesk.com', 'quotes.example'] };

  it('wants the host of every pattern among those allowed', async () => {
    const match = [{ host: 'acme.zendesk.com' }, { host: 'acme.example' }, { path: '/agent/*' }];
    expect(await refused({ match }, ZENDESK)).toEqual([
      'host_not_allowed match[1].host',
      'host_not_allowed match[2].host',
    ]);
    expect(await refused({ match })).toEqual([]);
  });

  it('lets exceptions name what they like', async () => {
    expect(
      await refused({ match: [{ host: 'quotes.example' }], exclude: [{ path: '/x' }] }, ZENDESK),
    ).toEqual([]);
  });

  it.each([
    [['*.zendesk.com'], []],
    [['acme.zendesk.com'], []],
    [['*.lightning.force.com'], ['host_not_allowed pageTypes[0]']],
    [[], ['host_not_allowed pageTypes[0]']],
  ])('knows page types by the hosts of their app: %j', async (allowedHosts, refusals) => {
    expect(await refused({ pageTypes: ['zendesk/ticket.record'] }, { allowedHosts })).toEqual(refusals);
  });

  it('lets a page type of an app in where the app is allowed on some of its hosts', async () => {
    const pageTypes = ['salesforce/Opportunity.record'];
    const frameOf = (host: string) => ({ allowedHosts: [host] });
    expect(await refused({ pageTypes }, frameOf('*.lightning.force.com'))).toEqual([]);
    expect(await refused({ pageTypes }, frameOf('acme--uat.sandbox.lightning.force.com'))).toEqual([]);
    expect(await refused({ pageTypes }, frameOf('force.example'))).toHaveLength(1);
  });
});

describe('what a workspace has', () => {
  it.each([
    ['zendesk/ticket.record', true],
    ['Zendesk/Ticket.Record', undefined],
    ['zendesk/search', true],
    ['freshdesk/tickets.record', false],
    ['zendesk/ticket.setup', false],
    ['salesforce/Anything__c.record', true],
    ['nobody/ticket.record', false],
  ])('page type %s', async (pageType, isKnown) => {
    // The contract takes lower-case apps alone.
    if (isKnown === undefined) expect(() => rule({ pageTypes: [pageType] })).toThrow();
    else
      expect(await refused({ pageTypes: [pageType] })).toEqual(
        isKnown ? [] : ['page_type_unknown pageTypes[0]'],
      );
  });

  it('tells aids and teams that are not there, where it was told which are', async () => {
    const fields = { match: [{ host: 'a.example' }], aids: ['aid', 'gone'], teams: ['none', 'support'] };
    const known = { aids: new Set(['aid']), teams: new Set(['support']) };
    expect(await refused(fields, { ...ANYWHERE, known })).toEqual([
      'aid_unknown aids[1]',
      'team_unknown teams[0]',
    ]);
    expect(await refused(fields)).toEqual([]);
  });
});
