import { describe, expect, it } from 'vitest';
import { patternSchema } from '../../../contracts/rule.ts';
import type { PageImpact } from '../impact.ts';
import { readAddress, readAddresses } from './address.ts';
import { chosenAmong, covering, usualAmong } from './coverage.ts';
import { groupImpact } from './group-impact.ts';
import { EMPTY_PATTERN } from './rule-draft.ts';

describe('an address as people paste it', () => {
  it.each([
    [' https://acme.zendesk.com/agent/tickets/1 ', 'https://acme.zendesk.com/agent/tickets/1'],
    ['acme.zendesk.com/agent', 'https://acme.zendesk.com/agent'],
    ['acme.example:8443/a', 'https://acme.example:8443/a'],
    ['acme.example?a=1', 'https://acme.example/?a=1'],
    ['http://intranet/menu', 'http://intranet/menu'],
  ])('%j is %s', (text, url) => {
    expect(readAddress(text)).toEqual({ ok: true, url });
  });

  it.each([
    ['', 'empty'],
    ['tickets', 'not_a_url'],
    ['how do I do this', 'not_a_url'],
    ['chrome://extensions', 'not_a_web_page'],
    [`https://acme.example/${'a'.repeat(70_000)}`, 'too_long'],
  ])('%.20j is none: %s', (text, reason) => {
    expect(readAddress(text)).toEqual({ ok: false, reason });
  });

  it('is taken once from a list, and what is none is told', () => {
    const text = 'acme.example/a\n\nnot one\nhttps://acme.example/a\r\nacme.example/b';
    expect(readAddresses(text)).toEqual({
      urls: ['https://acme.example/a', 'https://acme.example/b'],
      refused: ['not one'],
    });
  });
});

describe('what a draft covers', () => {
  const before = { match: [{ ...EMPTY_PATTERN, host: 'acme.example' }], pageTypes: [] };
  const kind = { scope: 'kind' as const, match: [], pageTypes: ['zendesk/ticket.record'] };
  const app = {
    scope: 'app' as const,
    match: [patternSchema.parse({ host: '*.zendesk.com' })],
    pageTypes: [],
  };

  it('is a suggestion put to what was there', () => {
    expect(covering(before, kind)).toEqual({ ...before, pageTypes: ['zendesk/ticket.record'] });
    expect(covering(before, app).match.map(({ host }) => host)).toEqual(['acme.example', '*.zendesk.com']);
    expect(covering(covering(before, app), app)).toEqual(covering(before, app));
  });

  it('tells which suggestion it came from, until it is changed by hand', () => {
    const now = covering(before, app);
    expect(chosenAmong([kind, app], { before, now })).toBe(app);
    const changed = { ...now, match: now.match.map((pattern) => ({ ...pattern, path: '/a' })) };
    expect(chosenAmong([kind, app], { before, now: changed })).toBeUndefined();
  });

  it('is this kind of page unless somebody says otherwise', () => {
    const here = { ...kind, pageTypes: [] };
    expect(usualAmong([app, here])).toBe(here);
    expect(usualAmong([here, kind, app])).toBe(kind);
    expect(usualAmong([app])).toBe(app);
    expect(usualAmong([])).toBeUndefined();
  });
});

describe('who sees what where', () => {
  const of = (url: string, team: string, change: Partial<PageImpact>): PageImpact => ({
    url,
    audience: { team, roles: [], now: new Date(0) },
    before: [],
    after: [],
    gained: [],
    lost: [],
    reordered: false,
    ...change,
  });

  it('tells of those who see the same together, and of pages where nothing changes apart', () => {
    const gained = { after: ['refund'], gained: ['refund'] };
    const { pages, unchanged } = groupImpact([
      of('https://a.example/', 'support', gained),
      of('https://a.example/', 'sales', gained),
      of('https://a.example/', 'returns', { lost: ['old'] }),
      of('https://a.example/', 'legal', {}),
      of('https://b.example/', 'support', {}),
      of('https://c.example/', 'support', { reordered: true }),
    ]);
    const told = pages.map(({ url, changes }) => [
      url,
      changes.map(({ audiences }) => audiences.map(({ team }) => team)),
    ]);
    expect(told).toEqual([
      ['https://a.example/', [['support', 'sales'], ['returns']]],
      ['https://c.example/', [['support']]],
    ]);
    expect(unchanged).toEqual(['https://b.example/']);
  });
});
