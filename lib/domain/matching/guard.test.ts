import fc from 'fast-check';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { checkRule, checkRuleNow, type GuardFrame, type RegexAnalyser } from './guard.ts';

const ANYWHERE: GuardFrame = { allowedHosts: null };
const TIMEOUT_MS = 120_000;

const analyse: RegexAnalyser = async (source, flags) => {
  const { status } = await check(source, flags, { timeout: 20_000 });
  return status === 'vulnerable' ? 'backtracks' : status;
};

function rule(fields: object): Rule {
  return ruleSchema.parse({ id: 'r', name: 'r', aids: ['aid'], ...fields });
}

/** `reason field[index].part` of each refusal. */
function places(refusals: Awaited<ReturnType<typeof checkRule>>): string[] {
  return refusals.map(
    ({ reason, field, index, part }) => `${reason} ${field}[${index}]${part ? `.${part}` : ''}`,
  );
}

async function refused(fields: object, frame = ANYWHERE) {
  return places(await checkRule(rule(fields), { ...frame, analyse }));
}

const onHost = (pattern: object) => ({ match: [{ host: 'a.example', ...pattern }] });

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
    expect(refusal?.message).toContain(words);
    expect(refusal?.message).toContain(text);
    expect(refusal?.action).not.toBe('');
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
    expect(query?.message).toContain('The value “(” of “id”');
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
    expect(refusal?.message).toContain('too complicated');
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

describe('matches_everything', () => {
  it.each([
    {},
    { scheme: 'http' },
    { scheme: 'any' },
    { host: '*' },
    { host: '{*}?' },
    { host: '(.*)' },
    { host: '*.*' },
    { path: '*' },
    { path: '/*' },
    { path: '{/*}?' },
    { path: '/(.*)' },
    { path: '/(.+)' },
    { path: '/:rest*' },
    { host: '*', path: '/*', hash: '*' },
    { query: [{ key: 'no-such', test: 'absent' }] },
  ])('%j', async (pattern) => {
    expect(await refused({ match: [{ host: 'a.example' }, pattern] })).toEqual([
      'matches_everything match[1]',
    ]);
  });

  it.each([
    { host: '*.com' },
    { host: '*a*' },
    { host: ':a.:b' },
    { path: '/agent/*' },
    { path: '/:page' },
    { path: '/' },
    { hash: '/:page' },
    { query: [{ key: 'q', test: 'present' }] },
    { query: [{ key: 'q', test: 'absent' }] },
  ])('not %j', async (pattern) => {
    expect(await refused({ match: [pattern] })).toEqual([]);
  });

  it('tells patterns that match everything together', async () => {
    const halves = [{ query: [{ key: 'q', test: 'present' }] }, { query: [{ key: 'q', test: 'absent' }] }];
    const [refusal] = await checkRule(rule({ match: halves }), { ...ANYWHERE, analyse });
    expect(refusal).toMatchObject({ reason: 'matches_everything', field: 'match', index: 0 });
    expect(refusal?.message).toContain('Together');
    expect(await refused({ match: [{ scheme: 'http', path: '/a*' }, { path: '/*' }] })).toEqual([
      'matches_everything match[1]',
    ]);
  });

  it('tells an exception that leaves nothing', async () => {
    const match = [{ host: 'a.example' }];
    expect(await refused({ match, exclude: [{ path: '/x' }, {}] })).toEqual([
      'matches_everything exclude[1]',
    ]);
    expect(await refused({ match: [{ host: 'a.example', scheme: 'any' }], exclude: [{}] })).toEqual([]);
  });
});

describe('host_not_allowed', () => {
  const ZENDESK = { allowedHosts: ['*.zendesk.com', 'quotes.example'] };

  it('wants the host of every pattern among those allowed', async () => {
    const match = [{ host: 'acme.zendesk.com' }, { host: 'acme.example' }, { path: '/agent/*' }];
    expect(await refused({ match }, ZENDESK)).toEqual([
      'host_not_allowed match[1].host',
      'host_not_allowed match[2].host',
    ]);
    expect(await refused({ match })).toEqual([]);
  });

  it('lets exceptions name what they like', async () => {
    expect(
      await refused({ match: [{ host: 'quotes.example' }], exclude: [{ path: '/x' }] }, ZENDESK),
    ).toEqual([]);
  });

  it.each([
    [['*.zendesk.com'], []],
    [['acme.zendesk.com'], []],
    [['*.lightning.force.com'], ['host_not_allowed pageTypes[0]']],
    [[], ['host_not_allowed pageTypes[0]']],
  ])('knows page types by the hosts of their app: %j', async (allowedHosts, refusals) => {
    expect(await refused({ pageTypes: ['zendesk/ticket.record'] }, { allowedHosts })).toEqual(refusals);
  });

  it('lets a page type of an app in where the app is allowed on some of its hosts', async () => {
    const pageTypes = ['salesforce/Opportunity.record'];
    const frameOf = (host: string) => ({ allowedHosts: [host] });
    expect(await refused({ pageTypes }, frameOf('*.lightning.force.com'))).toEqual([]);
    expect(await refused({ pageTypes }, frameOf('acme--uat.sandbox.lightning.force.com'))).toEqual([]);
    expect(await refused({ pageTypes }, frameOf('force.example'))).toHaveLength(1);
  });
});

describe('what a workspace has', () => {
  it.each([
    ['zendesk/ticket.record', true],
    ['Zendesk/Ticket.Record', undefined],
    ['zendesk/search', true],
    ['freshdesk/tickets.record', false],
    ['zendesk/ticket.setup', false],
    ['salesforce/Anything__c.record', true],
    ['nobody/ticket.record', false],
  ])('page type %s', async (pageType, isKnown) => {
    // The contract takes lower-case apps alone.
    if (isKnown === undefined) expect(() => rule({ pageTypes: [pageType] })).toThrow();
    else
      expect(await refused({ pageTypes: [pageType] })).toEqual(
        isKnown ? [] : ['page_type_unknown pageTypes[0]'],
      );
  });

  it('tells aids and teams that are not there, where it was told which are', async () => {
    const fields = { match: [{ host: 'a.example' }], aids: ['aid', 'gone'], teams: ['none', 'support'] };
    const known = { aids: new Set(['aid']), teams: new Set(['support']) };
    expect(await refused(fields, { ...ANYWHERE, known })).toEqual([
      'aid_unknown aids[1]',
      'team_unknown teams[0]',
    ]);
    expect(await refused(fields)).toEqual([]);
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
        for (const { message, action } of refusals) expect(message.length * action.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
