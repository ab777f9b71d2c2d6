import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { explainRules } from './explain.ts';
import { ruleImpact } from './impact.ts';
import type { Viewer } from './matcher.ts';

const TICKET = 'https://acme.zendesk.com/agent/tickets/1';
const SEARCH = 'https://acme.zendesk.com/agent/search/1';

const SUPPORT: Viewer = { team: 'support', roles: ['learner'], now: new Date('2026-06-15T12:00:00Z') };
const SALES: Viewer = { ...SUPPORT, team: 'sales' };

function rule(id: string, fields: object): Rule {
  return ruleSchema.parse({ id, name: id, aids: [id], ...fields });
}

const app = rule('app', { match: [{ host: '*.zendesk.com' }] });
const ticket = rule('ticket', { pageTypes: ['zendesk/ticket.record'] });

function impactOn(url: string, before: Rule[], after: Rule[], audience = SUPPORT) {
  return ruleImpact({ before, after, pages: [url], audiences: [audience] })[0];
}

describe('one page', () => {
  it.each([
    [
      'gains the aid of a new rule, in its place',
      [app],
      [app, ticket],
      { after: ['ticket', 'app'], gained: ['ticket'], lost: [], reordered: false },
    ],
    [
      'loses that of a rule that went',
      [app, ticket],
      [app],
      { after: ['app'], gained: [], lost: ['ticket'], reordered: false },
    ],
    [
      'loses that of a rule that was turned off',
      [app],
      [{ ...app, enabled: false }],
      { after: [], lost: ['app'] },
    ],
    [
      'has another order where the priority changed',
      [app, ticket],
      [{ ...app, priority: 1 }, ticket],
      { before: ['ticket', 'app'], after: ['app', 'ticket'], gained: [], lost: [], reordered: true },
    ],
    [
      'has the same order where one left the middle',
      [app, ticket, { ...app, id: 'b', aids: ['last'] }],
      [ticket, { ...app, id: 'b', aids: ['last'] }],
      { lost: ['app'], reordered: false },
    ],
    [
      'shows an aid of two rules once, where the better one puts it',
      [
        { ...ticket, aids: ['x', 'y'] },
        { ...app, aids: ['y', 'x', 'z'] },
      ],
      [],
      { before: ['x', 'y', 'z'] },
    ],
    [
      'is as it was where only the name changed',
      [app],
      [{ ...app, name: 'other' }],
      { before: ['app'], after: ['app'], gained: [], lost: [], reordered: false },
    ],
  ])('%s', (_name, before, after, impact) => {
    expect(impactOn(TICKET, before, after)).toMatchObject(impact);
  });

  it('loses and gains by audience', () => {
    const forSales = { ...ticket, teams: ['sales'] };
    expect(impactOn(TICKET, [ticket], [forSales], SUPPORT)).toMatchObject({ lost: ['ticket'] });
    expect(impactOn(TICKET, [ticket], [forSales], SALES)).toMatchObject({ lost: [], gained: [] });
  });

  it('matches nothing where it is no page', () => {
    expect(impactOn('nonsense', [], [rule('all', { match: [{ path: '/*' }] })])).toMatchObject({
      before: [],
      after: [],
    });
  });
});

it('answers for each page and audience, in that order', () => {
  const answers = ruleImpact({
    before: [app],
    after: [ticket],
    pages: [TICKET, SEARCH],
    audiences: [SUPPORT, SALES],
  });
  expect(answers.map(({ url, audience, after }) => [url, audience.team, after])).toEqual([
    [TICKET, 'support', ['ticket']],
    [TICKET, 'sales', ['ticket']],
    [SEARCH, 'support', []],
    [SEARCH, 'sales', []],
  ]);
});

const path = fc.constantFrom('/agent/*', '/agent/tickets/*', '/agent/tickets/:id(\\d+)', '/agent/search/*');
const rules = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      aids: fc.uniqueArray(fc.constantFrom('u', 'v', 'w', 'x', 'y', 'z'), { minLength: 1, maxLength: 3 }),
      match: fc.array(
        path.map((each) => ({ host: '*.zendesk.com', path: each })),
        { minLength: 1, maxLength: 2 },
      ),
      priority: fc.integer({ min: 0, max: 2 }),
      teams: fc.option(fc.constantFrom(['support'], ['sales'], ['sales', 'support']), { nil: undefined }),
      enabled: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 5 },
  )
  .map((drafts) => drafts.map((draft) => ruleSchema.parse({ ...draft, name: 'r' })));

/** What explaining says is shown, which knows nothing of impact. */
function explained(of: Rule[], url: string, viewer: Viewer): string[] {
  const explanation = explainRules(of, url, viewer);
  const shown = explanation.ok ? explanation.rules.filter(({ verdict }) => verdict === 'matches') : [];
  return [...new Set(shown.flatMap((verdict) => of.find(({ id }) => id === verdict.rule)?.aids ?? []))];
}

it('adds up: before, less what is lost, with what is gained, is after', () => {
  fc.assert(
    fc.property(rules, rules, (before, after) => {
      const answers = ruleImpact({ before, after, pages: [TICKET, SEARCH], audiences: [SUPPORT, SALES] });
      const backwards = ruleImpact({
        before: after,
        after: before,
        pages: [TICKET, SEARCH],
        audiences: [SUPPORT, SALES],
      });
      for (const [index, impact] of answers.entries()) {
        expect(impact.before).toEqual(explained(before, impact.url, impact.audience));
        expect(impact.after).toEqual(explained(after, impact.url, impact.audience));
        const kept = impact.before.filter((aid) => !impact.lost.includes(aid));
        expect([...kept, ...impact.gained].sort()).toEqual(impact.after.toSorted());
        expect(impact.reordered).toBe(
          kept.join() !== impact.after.filter((aid) => !impact.gained.includes(aid)).join(),
        );
        expect(backwards[index]).toMatchObject({
          gained: expect.arrayContaining(impact.lost),
          reordered: impact.reordered,
        });
        expect(backwards[index]?.gained).toHaveLength(impact.lost.length);
      }
    }),
    { numRuns: 100 },
  );
});
