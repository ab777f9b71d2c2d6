import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { ruleConflictSteps, ruleConflicts } from './conflicts.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const HOST = 'a.example';

function rule(id: string, fields: object): Rule {
  return ruleSchema.parse({ id, name: id, aids: ['aid'], ...fields });
}

const onPath = (path: string) => ({ match: [{ host: HOST, path }] });

function conflictsOf(rules: readonly Rule[], pages: string[] = []) {
  return ruleConflicts(rules, { pages, now: NOW });
}

describe('shadowed', () => {
  const wide = rule('wide', { ...onPath('/tickets/*'), priority: 5 });
  const narrow = onPath('/tickets/:id(\\d+)');

  it('is a rule whose every page another has first', () => {
    expect(conflictsOf([wide, rule('narrow', narrow)])).toEqual([
      { rule: 'narrow', kind: 'shadowed', by: ['wide'] },
    ]);
  });

  it.each([
    ['it is the narrower of two', {}, { priority: 5 }],
    ['the other is off', { enabled: false }, {}],
    ['the other is for another team only', { teams: ['sales'] }, {}],
    ['the other is for some of its roles only', { roles: ['learner', 'lead'] }, {}],
    ['the other leaves some of its teams', { teams: ['sales'] }, { teams: ['sales', 'support'] }],
    ['the other begins later', { from: '2027-01-01T00:00:00Z' }, {}],
    ['the other ends sooner', { until: '2027-01-01T00:00:00Z' }, {}],
    ['the other excludes its pages', { exclude: [{ path: '/tickets/:id(\\d+)' }] }, {}],
    ['it has pages beside', {}, { match: [...narrow.match, { host: HOST, path: '/calls/*' }] }],
  ])('is not where %s', (_name, widely, narrowly) => {
    expect(
      conflictsOf([
        rule('wide', { ...onPath('/tickets/*'), priority: 5, ...widely }),
        rule('narrow', { ...narrow, ...narrowly }),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['for the same team', { teams: ['sales', 'support'] }, { teams: ['sales'] }],
    ['for everybody', {}, { teams: ['sales'], roles: ['learner'] }],
    ['for all of its roles', { roles: ['learner', 'lead'] }, { roles: ['lead'] }],
    ['for longer', { until: '2027-01-01T00:00:00Z' }, { until: '2026-12-01T00:00:00Z' }],
    ['since before now', { from: '2026-01-01T00:00:00Z' }, {}],
  ])('is where the other is %s', (_name, widely, narrowly) => {
    expect(
      conflictsOf([
        rule('wide', { ...onPath('/tickets/*'), priority: 5, ...widely }),
        rule('narrow', { ...narrow, ...narrowly }),
      ]),
    ).toEqual([{ rule: 'narrow', kind: 'shadowed', by: ['wide'] }]);
  });

  it('names all that take a part', () => {
    const sales = rule('for-sales', { ...onPath('/tickets/*'), priority: 5, teams: ['sales'] });
    const support = rule('for-support', { ...onPath('/tickets/*'), priority: 4, teams: ['support'] });
    const both = rule('narrow', { ...narrow, teams: ['sales', 'support'] });
    expect(conflictsOf([sales, support, both])).toEqual([
      { rule: 'narrow', kind: 'shadowed', by: ['for-sales', 'for-support'] },
    ]);
  });

  it('takes a page type for the pages that it has', () => {
    const app = rule('app', { match: [{ host: '*.zendesk.com' }], priority: 1 });
    expect(conflictsOf([app, rule('ticket', { pageTypes: ['zendesk/ticket.record'] })])).toEqual([
      { rule: 'ticket', kind: 'shadowed', by: ['app'] },
    ]);
  });
});

describe('unreachable', () => {
  const tests = (...query: object[]) => ({ match: [{ host: HOST, query }] });
  it.each([
    ['does_not_parse', onPath('/:id(')],
    ['window_over', { ...onPath('/'), until: '2026-06-15T12:00:00Z' }],
    ['window_empty', { ...onPath('/'), from: '2026-08-01T00:00:00Z', until: '2026-07-01T00:00:00Z' }],
    ['query_contradicts', tests({ key: 'a', test: 'present' }, { key: 'a', test: 'absent' })],
    [
      'query_contradicts',
      {
        match: [
          {
            hash: [
              { key: 'a', test: 'absent' },
              { key: 'a', test: 'equals', value: '1' },
            ],
          },
        ],
      },
    ],
    ['path_without_slash', onPath('tickets/*')],
    ['page_type_unknown', { pageTypes: ['zendesk/ticket.related', 'nosuchapp/search'] }],
    ['environment_impossible', { pageTypes: ['zendesk/ticket.record'], environments: ['sandbox'] }],
    [
      'environment_impossible',
      { match: [{ host: 'acme.lightning.force.com' }], environments: ['dev', 'sandbox:uat'] },
    ],
    ['environment_impossible', { ...onPath('/*'), environments: ['production'] }],
    ['excluded_by_itself', { ...onPath('/tickets/:id'), exclude: [{ path: '/tickets/*' }] }],
    ['excluded_by_itself', { pageTypes: ['zendesk/ticket.record'], exclude: [{ host: '*.zendesk.com' }] }],
  ])('%s: %j', (because, fields) => {
    expect(conflictsOf([rule('r', fields)])).toEqual([{ rule: 'r', kind: 'unreachable', because }]);
  });

  it.each([
    [
      'one of its patterns can match',
      {
        match: [
          { host: HOST, path: 'x' },
          { host: HOST, path: '/x' },
        ],
      },
    ],
    ['it has not begun yet', { ...onPath('/'), from: '2027-01-01T00:00:00Z' }],
    [
      'a key has two values, which it may',
      tests({ key: 'a', test: 'equals', value: '1' }, { key: 'a', test: 'equals', value: '2' }),
    ],
    [
      'it excludes some of its pages',
      { ...onPath('/tickets/:id'), exclude: [{ path: '/tickets/:id(\\d+)' }] },
    ],
    [
      'its host may be a sandbox',
      { match: [{ host: '*.lightning.force.com' }], environments: ['sandbox:qa2'] },
    ],
    [
      'its pages are known to be in an environment',
      { match: [{ host: '*.zendesk.com', path: '/agent/*' }], environments: ['production'] },
    ],
    ['it is off', { ...onPath('x'), enabled: false }],
  ])('is no rule where %s', (_name, fields) => {
    expect(conflictsOf([rule('r', fields)])).toEqual([]);
  });
});

describe('overlapping', () => {
  const first = rule('a', onPath('/tickets/:id/*'));
  const second = rule('b', onPath('/:area(tickets|calls)/7/*'));
  const page = 'https://a.example/tickets/7/notes';

  it('are rules of equal rank on a page of both', () => {
    expect(conflictsOf([second, first], [page])).toEqual([
      { rule: 'b', kind: 'overlaps', with: 'a', on: page },
    ]);
  });

  it.each([
    ['the priority decides', { priority: 1 }],
    ['one is narrower', { match: [{ host: HOST, path: '/tickets/7/*' }] }],
    ['they are for different teams', { teams: ['sales'] }, { teams: ['support'] }],
    ['they are for different roles', { roles: ['lead'] }, { roles: ['learner'] }],
    [
      'one begins when the other is over',
      { until: '2027-01-01T00:00:00Z' },
      { from: '2027-01-01T00:00:00Z' },
    ],
  ])('are none where %s', (_name, one: object, other: object = {}) => {
    const overlaps = conflictsOf(
      [
        rule('a', { ...onPath('/tickets/:id/*'), ...one }),
        rule('b', { ...onPath('/:area(tickets|calls)/7/*'), ...other }),
      ],
      [page],
    ).filter(({ kind }) => kind === 'overlaps');
    expect(overlaps).toEqual([]);
  });

  it('are told by pairs that stand side by side, once', () => {
    const rules = ['a', 'b', 'c'].map((id) => rule(id, { ...onPath('/tickets/*'), teams: [id, 'all'] }));
    const pairs = conflictsOf(rules).filter(({ kind }) => kind === 'overlaps');
    expect(pairs).toMatchObject([
      { rule: 'b', with: 'a' },
      { rule: 'c', with: 'b' },
    ]);
  });

  it('counts a page type as narrow as the row of its pack that knows the page', () => {
    const byType = rule('a', { pageTypes: ['zendesk/ticket.record'] });
    const byPath = rule('b', {
      match: [{ host: ':account.zendesk.com', path: '/agent/tickets/:id(\\d+){/*}?' }],
    });
    expect(conflictsOf([byType, byPath])).toContainEqual(
      expect.objectContaining({ rule: 'b', kind: 'overlaps', with: 'a' }),
    );
  });
});

it('rests often', () => {
  const rules = Array.from({ length: 200 }, (_, index) => rule(`r${index}`, onPath(`/area${index}/:id`)));
  const steps = ruleConflictSteps(rules, { pages: [], now: NOW });
  let rests = 0;
  while (!steps.next().done) rests += 1;
  expect(rests).toBeGreaterThan(rules.length);
});
