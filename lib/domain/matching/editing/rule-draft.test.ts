import { describe, expect, it } from 'vitest';
import { type QueryTest, ruleSchema } from '../../../contracts/rule.ts';
import { draftOf, EMPTY_DRAFT, EMPTY_PATTERN, type RuleDraft, ruleOf } from './rule-draft.ts';

const NAMING = { id: 'r', name: 'Refunds on tickets' };
const COMPLETE: RuleDraft = { ...EMPTY_DRAFT, aids: ['refund'], pageTypes: ['zendesk/ticket.record'] };

describe('a draft', () => {
  it('is a rule for everybody, enabled and named by itself, once it has a page and an aid', () => {
    expect(ruleOf(COMPLETE, NAMING)).toEqual({
      ok: true,
      rule: ruleSchema.parse({ ...NAMING, aids: ['refund'], pageTypes: ['zendesk/ticket.record'] }),
    });
  });

  it.each([
    ['says which pages and aids are missing', EMPTY_DRAFT, ['pages', 'aids']],
    ['refuses a pattern that says nothing', { ...COMPLETE, exclude: [EMPTY_PATTERN] }, ['empty_pattern']],
    [
      'refuses a test of no key',
      { ...COMPLETE, match: [{ ...EMPTY_PATTERN, query: [{ key: '', test: 'present' }] as QueryTest[] }] },
      ['query_key'],
    ],
    [
      'refuses a test of no value',
      {
        ...COMPLETE,
        match: [{ ...EMPTY_PATTERN, hash: [{ key: 'a', test: 'oneOf', values: [] }] as QueryTest[] }],
      },
      ['query_values'],
    ],
    [
      'refuses a window that ends before it starts',
      { ...COMPLETE, from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' },
      ['window'],
    ],
    [
      'refuses what is too long',
      { ...COMPLETE, match: [{ ...EMPTY_PATTERN, path: `/${'a'.repeat(3000)}` }] },
      ['too_long'],
    ],
  ])('%s', (_what, draft, gaps) => {
    expect(ruleOf(draft, NAMING)).toEqual({ ok: false, gaps });
  });

  it('takes a name of blanks for none, and cuts one that is too long', () => {
    expect(ruleOf({ ...COMPLETE, name: '  ' }, NAMING)).toMatchObject({ rule: { name: NAMING.name } });
    const long = ruleOf({ ...COMPLETE, name: 'n'.repeat(300) }, NAMING);
    expect(long.ok && long.rule.name).toHaveLength(200);
  });

  it('gives back every field of the rule that it was made from', () => {
    const rule = ruleSchema.parse({
      ...NAMING,
      enabled: false,
      aids: ['refund', 'takeover'],
      match: [
        { scheme: 'any', host: '*.acme.example', path: '/a/:id', caseSensitivePath: true, hash: '/b' },
        { query: [{ key: 'a', test: 'present' }], hash: [{ key: 'b', test: 'oneOf', values: ['1'] }] },
      ],
      pageTypes: ['zendesk/search'],
      exclude: [{ path: '/a/1' }],
      priority: -3,
      teams: ['support'],
      roles: ['lead'],
      environments: ['sandbox:uat'],
      from: '2026-01-01T00:00:30Z',
      until: '2026-02-01T00:00:00Z',
    });
    expect(ruleOf(draftOf(rule), { id: 'r', name: 'not used' })).toEqual({ ok: true, rule });
  });
});
