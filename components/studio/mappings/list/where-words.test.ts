import { describe, expect, test } from 'vitest';
import { patternSchema } from '../../../../lib/contracts/rule.ts';
import { pageTypeWords, patternWords } from './where-words.ts';

describe('where a rule shows, in words', () => {
  test.each([
    ['zendesk/ticket.record', 'Zendesk: a ticket'],
    ['zendesk/organization.record', 'Zendesk: an organization'],
    ['zendesk/ticket.new', 'Zendesk: a new ticket'],
    ['zendesk/ticket.list', 'Zendesk: ticket list'],
    ['zendesk/search', 'Zendesk: search'],
    ['salesforce/Opportunity.record', 'Salesforce: an Opportunity'],
    ['salesforce/Opportunity.edit', 'Salesforce: editing an Opportunity'],
    ['nowhere/thing.record', 'nowhere: a thing'],
    ['nowhere/thing.unheard', 'nowhere: thing.unheard'],
  ])('%s is %s', (pageType, words) => {
    expect(pageTypeWords(pageType)).toBe(words);
  });

  test.each([
    [{ host: 'acme.zendesk.com', path: '/agent/*' }, 'acme.zendesk.com/agent/*'],
    [{ path: '/orders/:id' }, 'any site/orders/…'],
    [{ host: '*.zendesk.com', path: '/agent/:id(\\d+){/*}?' }, '*.zendesk.com/agent/…'],
    [{ host: 'a.example', scheme: 'http' }, 'http://a.example'],
    [{ host: 'a.example', query: [{ key: 'brand', test: 'equals', value: 'EU' }] }, 'a.example, brand is EU'],
    [
      { host: 'a.example', query: [{ key: 'k', test: 'oneOf', values: ['1', '2'] }] },
      'a.example, k is 1 or 2',
    ],
    [{ host: 'a.example', hash: '/orders' }, 'a.example, #/orders'],
    [{ host: 'a.example', hash: [{ key: 'id', test: 'present' }] }, 'a.example, # with id'],
  ])('%j is %s', (pattern, words) => {
    expect(patternWords(patternSchema.parse(pattern))).toBe(words);
  });
});
