import { describe, expect, test } from 'vitest';
import { ruleSchema } from '../../../../../lib/contracts/rule.ts';
import { suggestMappings } from '../../../../../lib/domain/matching/suggest.ts';
import { changedFields } from './changed-fields.ts';
import { examplesOf } from './examples.ts';
import { fieldWords } from './field-words.ts';
import { suggestionWords } from './suggestion-words.ts';

function titles(url: string): string[] {
  const found = suggestMappings(url);
  const suggestions = found.ok ? found.suggestions : [];
  const isOnlyOne = suggestions.every(({ scope }) => scope !== 'record');
  return suggestions.map((each) => suggestionWords(url, each, isOnlyOne).title);
}

describe('suggestions in words', () => {
  test('say what a record of a known app is', () => {
    expect(titles('https://acme.zendesk.com/agent/tickets/1')).toEqual([
      'Only this ticket',
      'Every ticket, on acme.zendesk.com',
      'Every ticket, in any Zendesk account',
      'Everything about a ticket, in any Zendesk account',
      'Everything under /agent/tickets, on acme.zendesk.com',
      'All of acme.zendesk.com',
      'All of Zendesk, in any Zendesk account',
    ]);
  });

  test('say as much of a page that nobody knows', () => {
    expect(titles('https://intranet.example/orders/1/edit')).toEqual([
      'Only this page',
      'Pages like this one',
      'Everything under /orders',
      'All of intranet.example',
    ]);
    expect(titles('https://acme.zendesk.com/agent/dashboard')[0]).toBe('This page, on acme.zendesk.com');
  });

  test('give the most telling examples, and the site only where it is another', () => {
    const page = 'https://a.example/1';
    const urls = [page, 'https://a.example/1?utm_source=mail', 'https://a.example/2', 'https://b.example/1/'];
    expect(examplesOf(urls, page, 3).map(({ words }) => words)).toEqual(['/2', 'b.example/1', '/1']);
  });
});

describe('versions in words', () => {
  const rule = ruleSchema.parse({
    id: 'r',
    name: 'Refunds',
    aids: ['refund'],
    pageTypes: ['zendesk/search'],
  });
  const names = { aids: [{ id: 'refund', title: 'Refund handling', kind: 'checklist' as const }], teams: [] };

  test('name the fields that changed, and nothing else', () => {
    expect(changedFields(rule, { ...rule, name: 'R', teams: ['support'] })).toEqual(['name', 'teams']);
    expect(changedFields(rule, ruleSchema.parse(JSON.parse(JSON.stringify(rule))))).toEqual([]);
  });

  test.each([
    ['aids', 'Refund handling'],
    ['teams', 'All teams'],
    ['enabled', 'Yes'],
    ['match', 'None'],
    ['pageTypes', 'Zendesk: search'],
    ['until', 'For good'],
  ] as const)('say %s as %j', (field, words) => {
    expect(fieldWords(rule, field, names)).toBe(words);
  });
});
