import { describe, expect, it } from 'vitest';
import german from '../../../locales/de/explain.json';
import english from '../../../locales/en/explain.json';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { catalogueOf } from './catalogue.ts';
import { explainPage } from './explain-page.ts';
import { explainSentence, type SentenceFrame } from './explain-sentence.ts';
import type { Viewer } from './matcher.ts';

const VIEWER: Viewer = { team: 'support', roles: ['learner'], now: new Date('2026-11-23T12:00:00Z') };
const TICKET = 'https://acme.zendesk.com/agent/tickets/1';
const SANDBOX =
  'https://acme--uat.sandbox.lightning.force.com/lightning/r/Opportunity/006VN00000LXtEZYA1/view';
const TOO_LONG = "This page's address is too long to be matched.";
const NAMES = {
  aids: new Map([['refunds', 'Refund handling']]),
  teams: new Map([
    ['returns', 'Returns'],
    ['sales', 'Sales'],
  ]),
};

const ENGLISH = { ...catalogueOf(english, 'en-GB'), objectName: (object: string) => object };
const GERMAN = { ...catalogueOf(german, 'de'), objectName: (object: string) => object };

function rule(id: string, fields: object): Rule {
  return ruleSchema.parse({ id, name: id, aids: ['refunds'], ...fields });
}

function sentence(rules: Rule[], url: string, about: Partial<SentenceFrame> = {}) {
  const frame = { words: ENGLISH, rules, now: VIEWER.now, names: NAMES, timeZone: 'UTC', ...about };
  return explainSentence(explainPage(rules, url, VIEWER), frame);
}

const onTickets = { match: [{ host: '*.zendesk.com', path: '/agent/tickets/*' }] };

describe('of an aid', () => {
  it.each([
    [onTickets, 'Shown because this is a Zendesk ticket.'],
    [{ ...onTickets, teams: ['returns'] }, 'Not shown: this aid is for the Returns team.'],
    [
      { ...onTickets, teams: ['returns', 'sales'] },
      'Not shown: this aid is for the Returns and Sales teams.',
    ],
    [{ ...onTickets, teams: ['gone'] }, 'Not shown: this aid is for another team.'],
    [{ ...onTickets, teams: ['sales', 'gone'] }, 'Not shown: this aid is for the Sales and other teams.'],
    [{ ...onTickets, roles: ['admin', 'ops'] }, 'Not shown: this aid is for admins and operations managers.'],
    [{ ...onTickets, from: '2026-12-01T00:00:00Z' }, 'Not shown: this aid starts on 1 December.'],
    [{ ...onTickets, from: '2027-01-02T00:00:00Z' }, 'Not shown: this aid starts on 2 January 2027.'],
    [{ ...onTickets, until: '2026-11-01T00:00:00Z' }, 'Not shown: this aid ended on 1 November.'],
    [{ ...onTickets, enabled: false }, 'Not shown: this aid is switched off for this page.'],
    [
      { ...onTickets, environments: ['sandbox:uat', 'dev'] },
      'Not shown: this aid is for the sandbox uat or development, this is production.',
    ],
    [
      { ...onTickets, exclude: [{ path: '/agent/tickets/1' }] },
      'Not shown: this aid is for pages like this, and this one is an exception.',
    ],
    [
      { match: [{ host: '*.zendesk.com', path: '/agent/users/*' }] },
      'Not shown: this aid is not for a Zendesk ticket.',
    ],
    [
      { match: [{ host: '*.zendesk.com', path: '/agent/users/*' }], teams: ['returns'] },
      'Not shown: this aid is not for a Zendesk ticket.',
    ],
    [{ match: [{ host: 'a.example' }] }, 'Not shown: this aid is for another site.'],
    [{ match: [{ host: '*.zendesk.com', path: '/:id(' }] }, 'Not shown: its rule cannot be read here.'],
    [{ ...onTickets, aids: ['other'] }, 'Not shown: no rule speaks of this aid.'],
  ])('%j: %s', (fields, words) => {
    expect(sentence([rule('r', fields)], TICKET, { aid: 'refunds' })).toBe(words);
  });

  it('tells a sandbox', () => {
    const production = rule('r', { match: [{ host: '*.force.com' }], environments: ['production'] });
    expect(sentence([production], SANDBOX, { aid: 'refunds' })).toBe(
      'Not shown: this aid is for production, this is a sandbox (uat).',
    );
  });

  it('speaks of the rule that came nearest', () => {
    const rules = [
      rule('a', { match: [{ host: '*.zendesk.com', path: '/agent/users/*' }] }),
      rule('b', { ...onTickets, teams: ['returns'] }),
      rule('c', { match: [{ host: '*.zendesk.com', hash: 'x' }] }),
    ];
    expect(sentence(rules, TICKET, { aid: 'refunds' })).toBe('Not shown: this aid is for the Returns team.');
  });

  it('names the site of a page that no pack knows', () => {
    const url = 'https://quotes.example:8443/x';
    expect(sentence([rule('r', { match: [{ host: 'quotes.example' }] })], url, { aid: 'refunds' })).toBe(
      'Shown because this is a page of quotes.example:8443.',
    );
    expect(sentence([rule('r', { match: [{ path: '/x' }] })], url, { aid: 'refunds' })).toBe(
      'Shown because its rule is for pages like this on every site.',
    );
  });
});

describe('of a page', () => {
  it.each([
    [onTickets, 'Shown because this is a Zendesk ticket.'],
    [{ ...onTickets, teams: ['returns'] }, 'Nothing shown: “Refund handling” is for the Returns team.'],
    [
      { ...onTickets, aids: ['x'], teams: ['sales'] },
      'Nothing shown: the aid for this page is for the Sales team.',
    ],
    [{ match: [{ host: '*.zendesk.com', path: '/agent/users/*' }] }, 'No rule speaks of this page.'],
    [{ match: [{ host: 'a.example' }] }, 'No rule speaks of this page.'],
  ])('%j: %s', (fields, words) => expect(sentence([rule('r', fields)], TICKET)).toBe(words));

  it.each([
    ['of more than 64 KB', `https://a.example/${'a'.repeat(64 * 1024)}`, TOO_LONG],
    ['with more host than DNS knows', `https://${'a.'.repeat(200)}example/`, TOO_LONG],
    ['of the browser itself', 'about:blank', 'Aids are for web pages only, and this is none.'],
    ['that is none', 'nonsense', 'This is not the address of a page.'],
  ])('an address %s', (_, url, words) => expect(sentence([rule('r', onTickets)], url)).toBe(words));

  it.each([
    ['https://acme.zendesk.com/agent/tickets', 'the Zendesk ticket list'],
    ['https://acme.zendesk.com/agent/tickets/new/1', 'a new Zendesk ticket'],
    ['https://acme.zendesk.com/agent/search/1', 'the Zendesk search'],
    ['https://acme.zendesk.com/admin', 'the Zendesk setup'],
    ['https://acme.zendesk.com/agent', 'a Zendesk page'],
    ['https://app.intercom.com/a/apps/t1/conversations/1', 'an Intercom conversation'],
  ])('%s is %s', (url, kind) => {
    const everywhere = rule('r', { match: [{ path: '/*' }] });
    expect(sentence([everywhere], url)).toBe(`Shown because this is ${kind}.`);
  });
});

describe('in another language', () => {
  it.each([
    [onTickets, 'Wird angezeigt, weil diese Seite als „Zendesk ticket“ erkannt ist.'],
    [
      { ...onTickets, teams: ['returns', 'sales'] },
      'Wird nicht angezeigt: Diese Arbeitshilfe ist für die Teams Returns und Sales.',
    ],
    [
      { ...onTickets, from: '2027-02-01T09:00:00Z' },
      'Wird nicht angezeigt: Diese Arbeitshilfe beginnt am 1. Februar 2027.',
    ],
    [
      { ...onTickets, environments: ['sandbox', 'dev'] },
      'Wird nicht angezeigt: Diese Arbeitshilfe ist für Sandboxes oder die Entwicklung, dies hier ist die Produktion.',
    ],
  ])('says the same of %j', (fields, expected) => {
    expect(sentence([rule('r', fields)], TICKET, { aid: 'refunds', words: GERMAN })).toBe(expected);
  });
});
