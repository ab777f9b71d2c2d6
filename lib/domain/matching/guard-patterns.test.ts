import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANYWHERE, onHost, refused, rule, worded } from '../../../tests/fixtures/guarded-rule.ts';
import { checkRule, checkRuleNow } from './guard.ts';

const TIMEOUT_MS = 120_000;

describe('does_not_parse', () => {
  it.each([
    ['path', '/:id(', 'is never closed'],
    ['path', '/()', 'nothing between the brackets'],
    ['path', '/(?:a)', 'must not begin with'],
    ['path', '/(a(b))', 'stands inside another'],
    ['path', '/(é)', 'letters with accents'],
    ['path', '/:', 'followed by a name'],
    ['path', '/:a/:a', 'used twice'],
    ['path', '/{a', 'brace “{” is not closed'],
    ['path', '/a}', 'brace “}” has no opening'],
    ['path', '/a?', 'where it has no meaning'],
    ['path', '/\\', 'ends in a backslash'],
    ['path', '/([a-z)', 'not understood'],
    ['path', '/([a-]+)', 'not understood'],
    ['host', 'a b.example', 'no such address can hold'],
    ['host', ':.example', 'followed by a name'],
    ['hash', '/:id(', 'is never closed'],
  ])('%s %s: %s', (part, text, words) => {
    const [refusal] = checkRuleNow(rule(onHost({ [part]: text })), ANYWHERE);
    expect(refusal).toMatchObject({ reason: 'does_not_parse', field: 'match', index: 0, part });
    expect(worded(refusal).message).toContain(words);
    expect(worded(refusal).message).toContain(text);
    expect(worded(refusal).action).not.toBe('');
  });

  it('names each part of each pattern, and the key of a value', async () => {
    const broken = { key: 'id', test: 'pattern', pattern: '(' };
    const match = [{ host: 'a.example' }, { host: ':', path: ':', query: [broken], hash: [broken] }];
    expect(await refused({ match, exclude: [{ path: '{' }] })).toEqual([
      'does_not_parse match[1].host',
      'does_not_parse match[1].path',
      'does_not_parse match[1].query',
      'does_not_parse match[1].hash',
      'does_not_parse exclude[0].path',
    ]);
    const [, , query] = checkRuleNow(rule({ match }), ANYWHERE);
    expect(worded(query).message).toContain('The value “(” of “id”');
  });

  it.each([
    { path: '/agent/tickets/:id(\\d+)' },
    { path: '/agent{/:area}?/tickets' },
    { path: '/([[a-z]&&[aeiou]]+)' },
    { path: '/b ü/\\?' },
    { host: 'bücher.example' },
    { query: [{ key: 'a', test: 'pattern', pattern: '\\?b=:n' }] },
    { hash: '#/ticket/:id' },
  ])('not %j', async (pattern) => {
    expect(await refused(onHost(pattern))).toEqual([]);
  });
});

describe('backtracks', { timeout: TIMEOUT_MS }, () => {
  const SLOW = [
    { path: '/((?:a+)+)x' },
    { path: '/(\\d+)(\\d+)' },
    { path: '/:a(\\d+):b(\\d+)' },
    { path: '/(.*)/(.*)/(.*)/(.*)x' },
    { path: '/*/*/*/*x' },
    { path: '/:a-:b' },
    { path: '/([a-z]+)([A-Z]+)' },
    { path: '/([[a-z]&&[^aeiou]]+)([[a-z]--[aeiou]]+)' },
    { host: '((?:a+)+)b.example' },
    { hash: '/:a/:b/c' },
    { hash: '/([\\w\\-]+)-([\\w\\-]+)' },
    { query: [{ key: 'a', test: 'pattern', pattern: '(a|a)+' }] },
    { query: [{ key: 'a', test: 'pattern', pattern: '((?:a|a)+)b' }] },
    { path: '/((?i:a)+)', whole: 'what no analyser knows' },
  ];
  it.each(SLOW)('%j', async ({ whole: _, ...pattern }) => {
    const part = Object.keys(pattern)[0];
    expect(await refused({ match: [{ host: 'a.example', ...pattern }] })).toEqual([
      `backtracks match[0].${part}`,
    ]);
    expect(await refused({ match: [{ host: 'a.example' }], exclude: [pattern] })).toEqual([
      `backtracks exclude[0].${part}`,
    ]);
  });

  it.each([
    { path: '/agent/tickets/:id(\\d+)' },
    { path: '/([a-z]+)([0-9]+)' },
    { path: '/([a-z]+)([A-Z]+)', caseSensitivePath: true },
    { path: '/([[a-z]&&[aeiou]]+)([[a-z]--[aeiou]]+)' },
    { path: '/agent/*' },
    { path: '/a/*/b/*' },
    { path: '/:org/deals/:deal/edit' },
    { path: '/:id([A-Za-z0-9]{15}|[A-Za-z0-9]{18})/view' },
    { path: '/browse/:key([A-Z][A-Z0-9_]+-\\d+)' },
    { path: '/lightning{/app/:tab}?/r/:object/:id(\\w+)/view' },
    { path: '/(a+)+', why: 'a slash between each two of them' },
    { host: ':org--:sandbox([a-z0-9_\\-]+).sandbox.lightning.force.com', why: 'hosts are short' },
    { host: '*--*.sandbox.lightning.force.com' },
    { hash: '/ticket/:id(\\d+)' },
    { query: [{ key: 'id', test: 'pattern', pattern: '006:rest' }] },
  ])('not %j', async ({ why: _, ...pattern }) => {
    expect(await refused(onHost(pattern))).toEqual([]);
  });

  it('refuses what an analyser cannot tell, in words of its own', async () => {
    const slow = rule(onHost({ path: '/(\\d+)x' }));
    const [refusal] = await checkRule(slow, { ...ANYWHERE, analyse: async () => 'unknown' });
    expect(refusal).toMatchObject({ reason: 'backtracks', part: 'path' });
    expect(worded(refusal).message).toContain('too complicated');
  });

  it('says the rest as well', async () => {
    const match = [{ path: '/(\\d+)(\\d+)' }, { path: '/:id(' }];
    expect(await refused({ match, pageTypes: ['freshdesk/nothing.record'] }, { allowedHosts: [] })).toEqual([
      'does_not_parse match[1].path',
      'backtracks match[0].path',
      'host_not_allowed match[0].host',
      'host_not_allowed match[1].host',
      'page_type_unknown pageTypes[0]',
    ]);
  });
});

describe('whatever is written', () => {
  const sign = fc.constantFrom(...'/.:*+?(){}[]\\|-^$ab1é#=&', '(a+)', ':n', '{/x}?', '(?:', '\\d', '[a-z]');
  const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));

  it.each(['host', 'path', 'hash'] as const)(
    'refuses as no pattern exactly what URLPattern refuses: %s',
    (part) => {
      const component = { host: 'hostname', path: 'pathname', hash: 'hash' }[part];
      fc.assert(
        fc.property(text, (pattern) => {
          const refusals = checkRuleNow(rule({ match: [{ [part]: pattern }] }), ANYWHERE);
          let parses = true;
          try {
            new URLPattern({ [component]: pattern });
          } catch {
            parses = false;
          }
          expect(refusals.some(({ reason }) => reason === 'does_not_parse')).toBe(!parses);
        }),
        { numRuns: 400 },
      );
    },
  );

  it('never throws, and always has words', async () => {
    const frame = { allowedHosts: ['*.zendesk.com'], analyse: async () => 'backtracks' as const };
    await fc.assert(
      fc.asyncProperty(text, text, text, async (host, path, hash) => {
        const query = [{ key: 'k', test: 'pattern', pattern: hash }];
        const refusals = await checkRule(rule({ match: [{ host, path, hash, query }] }), frame);
        for (const { message, action } of refusals.map(worded))
          expect(message.length * action.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
