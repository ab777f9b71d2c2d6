import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../contracts/rule.ts';
import { type Suggestion, suggestMappings } from './suggest.ts';

function suggestionsFor(url: string): Suggestion[] {
  const answer = suggestMappings(url);
  return answer.ok ? answer.suggestions : [];
}

/** A suggestion as one line: `kind: acme.zendesk.com/agent/tickets/:id(\d+)`. */
function lineOf({ scope, tenants, pageTypes, match }: Suggestion): string {
  const said = ({ host = '', path = '', query = [], hash = '' }: Pattern) => {
    const tests = query.map(
      (test) =>
        `${test.key}${'value' in test ? `=${test.value}` : ` like ${'pattern' in test && test.pattern}`}`,
    );
    const fragment = typeof hash === 'string' ? hash : JSON.stringify(hash);
    return `${host}${path}${tests.length > 0 ? `?${tests.join('&')}` : ''}${fragment && `#${fragment}`}`;
  };
  return `${scope}${tenants === 'any' ? ' anywhere' : ''}: ${[...pageTypes, ...match.map(said)].join(' or ')}`;
}

const linesFor = (url: string) => suggestionsFor(url).map(lineOf);

describe('pages of a known app', () => {
  it.each([
    [
      'https://acme.zendesk.com/agent/tickets/14214?zcli_apps=true',
      [
        'record: acme.zendesk.com/agent/tickets/14214',
        'kind: acme.zendesk.com/agent/tickets/:id(\\d+)',
        'kind anywhere: zendesk/ticket.record',
        'object anywhere: zendesk/ticket.record or zendesk/ticket.new or zendesk/ticket.list',
        'area: acme.zendesk.com/agent/tickets{/*}?',
        'site: acme.zendesk.com',
        'app anywhere: :account.zendesk.com',
      ],
    ],
    [
      'https://app-eu1.hubspot.com/contacts/148321192/record/0-1/2?q=jane',
      [
        'record: app-eu1.hubspot.com/contacts/148321192/record/0-1/2',
        'kind: app-eu1.hubspot.com/contacts/148321192/record/0-1/:id(\\d+)',
        'kind anywhere: hubspot/contact.record',
        'object anywhere: hubspot/contact.record or hubspot/contact.list',
        'area: app-eu1.hubspot.com/contacts/148321192/record/0-1{/*}?',
        'site: app-eu1.hubspot.com/:tool/148321192{/*}?',
        'app anywhere: app.hubspot.com or app-:region([a-z]+\\d+).hubspot.com',
      ],
    ],
  ])('%s', (url, lines) => {
    expect(linesFor(url)).toEqual(lines);
  });

  it.each([
    [
      'a wrapped page is taken for the page inside',
      'https://acme.service-now.com/nav_to.do?uri=incident.do%3Fsys_id=3be286e60f384300650babf8b1050e40%26sysparm_stack=x',
      'kind: acme.service-now.com/incident.do?sys_id like :id([0-9a-fA-F]{32})',
    ],
    [
      'keys are asked for where the pack needs them',
      'https://acme.crm5.dynamics.com/main.aspx?appid=3295c66c-98fa-ed11-8f6e-000d3aa14915&pagetype=entitylist&etn=incident',
      'kind: acme.crm5.dynamics.com/main.aspx?pagetype=entitylist&etn=incident',
    ],
    [
      'an id is a blank however it is written',
      'https://acme.atlassian.net/browse/cr-157',
      'kind: acme.atlassian.net/browse/:id([A-Za-z][A-Za-z0-9_]*-\\d+)',
    ],
    [
      'the project of a queue stays',
      'https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/7/HELP-1',
      'area: acme.atlassian.net/jira/servicedesk/projects/HELP/queues/custom{/*}?',
    ],
    [
      'a page that the pack knows as some page of the app goes by its path on all hosts',
      'https://acme.zendesk.com/agent/dashboard',
      'kind anywhere: :account.zendesk.com/agent/dashboard',
    ],
  ])('%s', (_name, url, line) => {
    expect(linesFor(url)).toContain(line);
  });
});

describe('pages of an unknown site', () => {
  it.each([
    [
      'https://crm.acme.example/en-us/deals/deal-12345/notes?utm_source=mail',
      [
        'record: crm.acme.example/en-us/deals/deal-12345/notes',
        'kind: crm.acme.example/en-us/deals/deal-:id(\\d+)/notes',
        'area: crm.acme.example/en-us/deals{/*}?',
        'site: crm.acme.example',
      ],
    ],
    [
      'https://shop.acme.example/index.php?page=orders&id=12&q=jane+doe&utm_source=mail',
      [
        'record: shop.acme.example/index.php?page=orders&id=12',
        'kind: shop.acme.example/index.php?page=orders&id like :id(\\d+)',
        'area: shop.acme.example/index.php?page=orders',
        'site: shop.acme.example',
      ],
    ],
    [
      'https://crm.acme.example/app#/orders/12?tab=notes',
      [
        'record: crm.acme.example/app#/orders/12{\\?*}?',
        'kind: crm.acme.example/app#/orders/:id(\\d+){\\?*}?',
        'area: crm.acme.example/app#/orders{\\?*}? or crm.acme.example/app#/orders/*',
        'site: crm.acme.example',
      ],
    ],
    ['https://acme.example/', ['kind: acme.example/', 'site: acme.example']],
  ])('%s', (url, lines) => {
    expect(linesFor(url)).toEqual(lines);
  });

  it.each([
    ['digits', '/a/42', '/a/:id(\\d+)'],
    [
      'UUID',
      '/a/ee649073-554d-ee11-be6f-000d3aa14877',
      '/a/:id([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})',
    ],
    ['32 hex digits', '/a/3be286e60f384300650babf8b1050e40', '/a/:id([0-9a-fA-F]{32})'],
    ['Salesforce id', '/a/0068b00001TMfki', '/a/:id([A-Za-z0-9]{15}|[A-Za-z0-9]{18})'],
    ['Salesforce id, long', '/a/0068b00001TMfkiAAD', '/a/:id([A-Za-z0-9]{15}|[A-Za-z0-9]{18})'],
    ['issue key', '/a/HELP-1', '/a/:id([A-Za-z][A-Za-z0-9_]*-\\d+)'],
    ['number with letters', '/a/INC0010023', '/a/INC:id(\\d+)'],
    ['word and number', '/a/order-12345.html', '/a/order-:id(\\d+).html'],
    ['title and number', '/a/how-to-refund-12345', '/a/:id-:id2(\\d+)'],
    ['number and title', '/a/360001234567-Refunds', '/a/:id(\\d+)-:id2'],
    ['day', '/a/2026-11-23', '/a/:id(\\d{4}-\\d{2}-\\d{2})'],
    ['random token', '/a/x7Gh2kQ9pL1', '/a/:id([A-Za-z0-9_\\-]{8,})'],
    ['e-mail address', '/a/someone@acme.example', '/a/:id'],
    ['two ids', '/a/1/b/2', '/a/:id(\\d+)/b/:id2(\\d+)'],
    ['word', '/a/oauth2-callback', '/a/oauth2-callback'],
    ['version', '/v2/a', '/v2/a'],
    ['language', '/de/a', '/de/a'],
    ['characters that mean something in patterns', '/a:b/(c)*/x+y', '/a\\:b/\\(c\\)\\*/x\\+y'],
  ])('blanks by shape: %s', (_name, path, pattern) => {
    expect(linesFor(`https://acme.example${path}`)).toContain(`kind: acme.example${pattern}`);
  });

  it.each([
    ['a page key where the path is the same for all', '/main?view=open', '?view=open'],
    ['an id behind a key that names one', '/ticket?ticket_id=7', '?ticket_id like :id(\\d+)'],
    ['a word behind a key that mostly names an id', '/portal?id=my_orders', '?id=my_orders'],
    ['none for a tab of a record', '/tickets/7?tab=notes', ''],
    ['none for paging', '/tickets?page=2', ''],
    ['none for a search', '/tickets?q=refund', ''],
    ['none for a session', '/tickets?session=3be286e60f384300650babf8b1050e40', ''],
  ])('keys: %s', (_name, address, tests) => {
    const path = new URL(address, 'https://acme.example').pathname.replace('/7', '/:id(\\d+)');
    expect(linesFor(`https://acme.example${address}`)).toContain(`kind: acme.example${path}${tests}`);
  });
});

it.each([
  ['about:blank', 'not_a_web_page'],
  ['nonsense', 'not_a_url'],
  [`https://a.example/${'a'.repeat(64 * 1024)}`, 'too_long'],
])('says why an address is none', (url, reason) => {
  expect(suggestMappings(url)).toEqual({ ok: false, reason });
});

it('gives the facts of the page, as far as its pack knows them', () => {
  const answer = suggestMappings('https://acme.zendesk.com/agent/tickets/1');
  expect(answer).toMatchObject({ facts: { app: 'zendesk', view: 'record', recordId: '1' } });
  expect(suggestMappings('https://a.example/')).not.toHaveProperty('facts');
});

it('shows what each suggestion takes in and what not', () => {
  const [, kind] = suggestionsFor('https://acme.zendesk.com/agent/tickets/14214');
  expect(kind?.matches).toContain('https://acme.zendesk.com/agent/tickets/14215');
  expect(kind?.misses.slice(0, 2)).toEqual([
    'https://acme.zendesk.com/agent/tickets',
    expect.stringMatching('^https://acme.zendesk.com/'),
  ]);
});
