import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pattern, patternSchema, type Rule, ruleSchema } from '../../../../lib/contracts/rule.ts';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { planImport } from './plan-import.ts';
import { readTable } from './read-table.ts';
import { rulesToCsv } from './rules-to-csv.ts';

const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ minLength: 1, maxLength, unit: 'binary' }),
      fc.constantFrom('=1+1', "'=x", '-a', '"q",', ' a\n'),
    )
    .filter((value) => value.isWellFormed());
const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/);
const instant = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
  .map((date) => date.toISOString());
const queryTest = fc.oneof(
  fc.record({ key: text(9), test: fc.constant('present' as const) }),
  fc.record({ key: text(9), test: fc.constant('equals' as const), value: text(9) }),
  fc.record({
    key: text(9),
    test: fc.constant('oneOf' as const),
    values: fc.array(text(9), { minLength: 1, maxLength: 3 }),
  }),
);
const addressLike = fc.constantFrom(
  'acme.zendesk.com',
  '*.zendesk.com',
  '{*.}?a.example',
  '/agent/*',
  '/a/:id(\\d+){/*}?',
  'http://a',
);
const part = fc.oneof(addressLike, text(12));
const pattern: fc.Arbitrary<Pattern> = fc
  .record(
    {
      scheme: fc.constantFrom('https' as const, 'http' as const, 'any' as const),
      host: part,
      path: part,
      caseSensitivePath: fc.boolean(),
      query: fc.array(queryTest, { minLength: 1, maxLength: 2 }),
      hash: part,
    },
    { requiredKeys: ['scheme', 'caseSensitivePath'] },
  )
  .map((made) => patternSchema.parse(made));
const rule: fc.Arbitrary<Rule> = fc
  .record(
    {
      id,
      name: text(30),
      enabled: fc.boolean(),
      aids: fc.array(id, { minLength: 1, maxLength: 3 }),
      match: fc.array(pattern, { maxLength: 3 }),
      pageTypes: fc.array(fc.constantFrom('zendesk/ticket.record', 'zendesk/search'), {
        minLength: 1,
        maxLength: 2,
      }),
      exclude: fc.array(pattern, { maxLength: 2 }),
      priority: fc.integer({ min: -1000, max: 1000 }),
      teams: fc.array(id, { minLength: 1, maxLength: 3 }),
      roles: fc.array(fc.constantFrom('learner' as const, 'admin' as const), { minLength: 1, maxLength: 2 }),
      environments: fc.array(fc.constantFrom('production', 'sandbox:uat', 'dev'), {
        minLength: 1,
        maxLength: 2,
      }),
      from: instant,
      until: instant,
    },
    { requiredKeys: ['id', 'name', 'enabled', 'aids', 'match', 'pageTypes', 'exclude', 'priority'] },
  )
  .map((made) => ruleSchema.parse(made));

function listOf(rules: readonly Rule[], more: Partial<RuleList> = {}): RuleList {
  const listed = rules.map((each, index) => ({
    id: each.id,
    rule: each,
    version: index + 1,
    changedAt: '2026-11-01T00:00:00Z',
    changedBy: 'system',
    lastShownAt: null,
    shown: 0,
  }));
  return { rules: listed, aids: [], teams: [], allowedHosts: null, ...more };
}

async function plan(csv: string, list: RuleList) {
  const table = readTable(csv);
  if (!table.ok) throw new Error(table.reason);
  return planImport(table.lines, { list, newId: () => 'fresh', check: async () => [] });
}

const REFUNDS = ruleSchema.parse({
  id: 'refunds',
  name: 'Refunds',
  aids: ['a1'],
  pageTypes: ['zendesk/ticket.record'],
});

describe('mappings as CSV', () => {
  test('come back as the same rules', async () => {
    const rules = fc.uniqueArray(rule, { selector: (each) => each.id, minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rules, async (given) => {
        const planned = await plan(rulesToCsv(given), listOf([]));
        const added = planned.map((line) => (line.verdict === 'added' ? line.change.after : line));
        expect(added).toEqual(given);
      }),
    );
  });

  test('exported and imported change nothing', async () => {
    const rules = fc.uniqueArray(rule, { selector: (each) => each.id, minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(rules, async (given) => {
        const planned = await plan(rulesToCsv(given), listOf(given));
        expect(planned.map(({ verdict }) => verdict)).toEqual(given.map(() => 'same'));
      }),
    );
  });

  test('hold no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(rule, (given) => {
        const table = rulesToCsv([{ ...given, name: `=${given.name}` }]);
        expect(table.split('\r\n')[1]?.split(',')[1]).toMatch(/^"?'/);
      }),
    );
  });

  test('are told by the line they begin on', async () => {
    const csv =
      'id,name,aids,page types,priority\nr1,"two\nlines",a1,zendesk/search,0\n\nr2,,a1,zendesk/search,x\nr1,b,a1,zendesk/search,0\nr4,short';
    const planned = await plan(csv, listOf([]));
    expect(planned.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'added'],
      [5, 'refused'],
      [6, 'refused'],
      [7, 'refused'],
    ]);
    expect(planned[1]).toMatchObject({ problems: ['priority: “x” is no whole number.'] });
    expect(planned[2]).toMatchObject({ problems: ['id: line 2 is for the same mapping.'] });
  });

  test.each([
    ['id,name\nr1,No aid', ['aids: Name at least one aid']],
    ['id,name,aids\nr1,No page,a1', ['It names no page']],
    [
      'id,name,aids,page types,roles\nR 1,n,a1,nothing,boss',
      ['id: An id', 'page types: A page type', 'roles: Roles'],
    ],
    ['id,name,aids,addresses\nr1,n,a1,"{""host"":1}"', ['addresses: “{"host":1}” is no']],
    ['id,name,aids,page types\nr1,n,a1', ['It has more or fewer cells']],
  ])('say what is wrong with %j', async (csv, problems) => {
    const [line] = await plan(csv, listOf([]));
    expect(line).toMatchObject({
      verdict: 'refused',
      problems: problems.map((begin) => expect.stringContaining(begin)),
    });
  });

  test('leave alone what the file has no column for', async () => {
    const planned = await plan('id;priority\nrefunds;7\n', listOf([REFUNDS]));
    expect(planned).toMatchObject([
      { verdict: 'changed', change: { before: { version: 1 }, after: { ...REFUNDS, priority: 7 } } },
    ]);
  });

  test('may name aids and teams as people do', async () => {
    const list = listOf([], {
      aids: [{ id: 'a1', title: 'Refund handling', kind: 'checklist' }],
      teams: [{ id: 't1', name: 'Support' }],
    });
    const planned = await plan(
      'name\taids\taddresses\tteams\nMine\trefund handling\tacme.zendesk.com/agent/*\tSupport',
      list,
    );
    expect(planned).toMatchObject([
      {
        verdict: 'added',
        change: { id: 'fresh', after: { aids: ['a1'], teams: ['t1'], match: [{ path: '/agent/*' }] } },
      },
    ]);
  });

  test.each([
    ['', 'empty'],
    ['what,is,this\n1,2,3', 'no_columns'],
  ])('%j is none', (csv, reason) => {
    expect(readTable(csv)).toEqual({ ok: false, reason });
  });
});
