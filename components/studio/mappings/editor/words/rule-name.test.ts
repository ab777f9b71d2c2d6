import { describe, expect, it } from 'vitest';
import { patternSchema } from '../../../../../lib/contracts/rule.ts';
import { addressWords, nameOf } from './rule-name.ts';

describe('words for a rule', () => {
  it.each([
    [{ host: '*.zendesk.com', path: '/agent/tickets/:id(\\d+)' }, '….zendesk.com/agent/tickets/…'],
    [{ host: 'acme.example' }, 'acme.example'],
    [{ path: '/a/*' }, 'any site/a/…'],
    [{ host: 'a.example', query: [{ key: 'brand', test: 'present' }] }, 'a.example?brand'],
    [{ host: 'a.example', hash: '/ticket/:id' }, 'a.example#/ticket/…'],
    [{ host: 'a.example', hash: [{ key: 'a', test: 'present' }] }, 'a.example#…'],
  ])('%j reads as an address', (pattern, words) => {
    expect(addressWords(patternSchema.parse(pattern))).toBe(words);
  });

  it.each([
    [['Refund handling'], ['Zendesk ticket'], 'Refund handling on Zendesk ticket'],
    [['A', 'B'], ['C', 'D', 'E'], 'A and B on C and 2 more'],
    [['A'], [], 'A'],
    [[], ['C'], 'C'],
    [[], [], 'New mapping'],
  ])('%j on %j is named', (aids, places, name) => {
    expect(nameOf({ aids, places })).toBe(name);
  });
});
