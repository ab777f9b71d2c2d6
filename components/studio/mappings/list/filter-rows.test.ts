import { describe, expect, test } from 'vitest';
import { type Rule, ruleSchema } from '../../../../lib/contracts/rule.ts';
import { type Filters, filterRows, NO_FILTERS, type SortKey, sortRows } from './filter-rows.ts';
import { ruleRows } from './rule-rows.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

type Given = Partial<Omit<Rule, 'match'>> & { host?: string; lastShownAt?: string };

function rowsOf(given: Record<string, Given>) {
  const rules = Object.entries(given).map(([id, { host, lastShownAt = null, ...rest }], index) => ({
    id,
    rule: ruleSchema.parse({
      id,
      name: id,
      aids: ['a1'],
      ...(host ? { match: [{ host }] } : { pageTypes: ['zendesk/ticket.record'] }),
      ...rest,
    }),
    version: index + 1,
    changedAt: '2026-11-20T00:00:00Z',
    changedBy: 'system',
    lastShownAt,
    shown: 0,
  }));
  const aids = [{ id: 'a1', title: 'Rückgabe prüfen', kind: 'checklist' as const }];
  const teams = [
    { id: 't1', name: 'Support' },
    { id: 't2', name: 'Sales' },
  ];
  return ruleRows({ rules, aids, teams, allowedHosts: null }, [], NOW);
}

const ROWS = rowsOf({
  'b-2': { teams: ['t1'], enabled: false },
  'b-10': { host: '*.zendesk.com', lastShownAt: '2026-11-22T00:00:00Z' },
  a: { host: 'wiki.acme.example', teams: ['t2'], lastShownAt: '2026-11-23T00:00:00Z' },
});

describe('the rows of the table', () => {
  test.each<[Partial<Filters>, string[]]>([
    [{}, ['b-2', 'b-10', 'a']],
    [{ search: 'WIKI' }, ['a']],
    [{ search: 'ruckgabe' }, ['b-2', 'b-10', 'a']],
    [{ search: ' prüfen ticket ' }, ['b-2']],
    [{ search: 'nothing' }, []],
    [{ state: 'disabled' }, ['b-2']],
    [{ state: 'healthy' }, ['b-10', 'a']],
    [{ site: 'Zendesk' }, ['b-2', 'b-10']],
    [{ site: 'acme.example' }, ['a']],
    [{ team: 'Support' }, ['b-2', 'b-10']],
    [{ team: 'Sales', site: 'Zendesk' }, ['b-10']],
  ])('that fit %j are %j', (filters, ids) => {
    expect(filterRows(ROWS, { ...NO_FILTERS, ...filters }).map(({ id }) => id)).toEqual(ids);
  });

  test.each<[SortKey, boolean, string[]]>([
    ['name', false, ['a', 'b-2', 'b-10']],
    ['name', true, ['b-10', 'b-2', 'a']],
    ['shown', true, ['a', 'b-10', 'b-2']],
    ['changed', true, ['a', 'b-10', 'b-2']],
    ['state', false, ['a', 'b-10', 'b-2']],
    ['state', true, ['b-2', 'a', 'b-10']],
  ])('sorted by %s, descending %s', (by, descending, ids) => {
    expect(sortRows(ROWS, { by, descending }).map(({ id }) => id)).toEqual(ids);
  });
});
