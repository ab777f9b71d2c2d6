import { expect, test } from 'vitest';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { pageTypeOf } from '../matching/page-type.ts';
import { lessonPages } from './lesson-pages.ts';

const viewer = { team: 'support', roles: [], now: new Date('2026-05-01T08:00:00Z') };
const rule = (id: string, more: object): Rule =>
  ruleSchema.parse({ id, name: id, aids: ['refunds'], ...more });
const kindsOf = (...rules: Rule[]) => lessonPages(rules, 'refunds', viewer).map(pageTypeOf);

test('a kind of page is named once, however many rules and environments bring the aid there', () => {
  const tickets = { pageTypes: ['zendesk/ticket.record'] };
  const pattern = { match: [{ host: 'acme.zendesk.com', path: '/agent/tickets/:id' }] };
  expect(kindsOf(rule('a', tickets), rule('b', tickets), rule('c', pattern))).toEqual([
    'zendesk/ticket.record',
  ]);
});

test('rules of other aids and for other people, and pages of unknown apps, say nothing', () => {
  const tickets = { pageTypes: ['zendesk/ticket.record'] };
  expect(
    kindsOf(
      rule('other', { ...tickets, aids: ['other'] }),
      rule('sales', { ...tickets, teams: ['sales'] }),
      rule('over', { ...tickets, until: '2026-04-01T00:00:00Z' }),
      rule('unknown', { match: [{ host: 'intranet.example', path: '/menu' }] }),
    ),
  ).toEqual([]);
});

test('three kinds are enough', () => {
  const pageTypes = ['Account', 'Contact', 'Lead', 'Case'].map((object) => `salesforce/${object}.record`);
  expect(kindsOf(rule('many', { pageTypes }))).toHaveLength(3);
});
