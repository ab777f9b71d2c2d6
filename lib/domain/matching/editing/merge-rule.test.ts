import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../../contracts/rule.ts';
import { mergeRules, type RuleField } from './merge-rule.ts';
import { identityOf, sameValue } from './same-value.ts';

const RUNS = 300;

const BASE = ruleSchema.parse({
  id: 'r',
  name: 'Refunds on tickets',
  aids: ['refund'],
  match: [{ host: '*.zendesk.com', path: '/agent/tickets/:id' }],
});

const changed = (change: Partial<Rule>) => ruleSchema.parse({ ...BASE, ...change });

const ids = (...names: string[]) => fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
const patterns = fc.uniqueArray(
  fc.constantFrom('/a', '/b', '/c').map((path) => ({ host: 'acme.example', path })),
  { selector: ({ path }) => path },
);
/** Few values, so that the two sides often change the same things, and often to the same. */
const rule: fc.Arbitrary<Rule> = fc
  .record(
    {
      id: fc.constant('r'),
      name: fc.constantFrom('one', 'two', 'three'),
      enabled: fc.boolean(),
      aids: ids('a', 'b', 'c'),
      match: patterns,
      exclude: patterns,
      pageTypes: fc.uniqueArray(fc.constantFrom('zendesk/ticket.record', 'zendesk/search')),
      priority: fc.constantFrom(0, 5),
      teams: ids('support', 'sales'),
      environments: ids('production', 'dev'),
      from: fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
    },
    { requiredKeys: ['id', 'name', 'aids', 'match', 'pageTypes', 'exclude'] },
  )
  .filter(({ match, pageTypes }) => match.length + pageTypes.length > 0)
  .map((each) => ruleSchema.parse(each));

const FIELDS = Object.keys(ruleSchema.shape).filter((field): field is RuleField => field !== 'id');
const chooseAll = (side: 'theirs' | 'mine') => Object.fromEntries(FIELDS.map((field) => [field, side]));
const keys = (value: unknown) => (Array.isArray(value) ? value.map(identityOf) : []);

describe('mergeRules', () => {
  it('keeps what only one side changed', () => {
    const merge = mergeRules(BASE, changed({ name: 'Theirs' }), changed({ priority: 7 }));
    expect(merge.conflicts).toEqual([]);
    expect(merge.taken).toEqual([{ field: 'name', mine: BASE.name, merged: 'Theirs' }]);
    expect(merge.resolve({})).toEqual(changed({ name: 'Theirs', priority: 7 }));
  });

  it('asks where both changed one thing, each in another way', () => {
    const merge = mergeRules(BASE, changed({ name: 'Theirs' }), changed({ name: 'Mine' }));
    expect(merge.conflicts).toEqual([{ field: 'name', base: BASE.name, theirs: 'Theirs', mine: 'Mine' }]);
    expect(merge.resolve({})).toBeUndefined();
    expect(merge.resolve({ name: 'mine' })?.name).toBe('Mine');
    expect(merge.resolve({ name: 'theirs' })?.name).toBe('Theirs');
  });

  it('puts what both added to a list together, and asks where both edited one entry', () => {
    const added = mergeRules(BASE, changed({ aids: ['refund', 'a'] }), changed({ aids: ['refund', 'b'] }));
    expect(added.resolve({})?.aids).toEqual(['refund', 'a', 'b']);
    const edited = mergeRules(BASE, changed({ aids: ['a'] }), changed({ aids: ['b'] }));
    expect(edited.conflicts.map(({ field }) => field)).toEqual(['aids']);
  });

  it('takes the order from the side that changed it', () => {
    const base = changed({ aids: ['a', 'b'] });
    const [reordered, longer] = [changed({ aids: ['b', 'a'] }), changed({ aids: ['a', 'b', 'c'] })];
    expect(mergeRules(base, reordered, longer).resolve({})?.aids).toEqual(['b', 'a', 'c']);
    expect(mergeRules(base, longer, reordered).resolve({})?.aids).toEqual(['b', 'a', 'c']);
  });

  it('asks where the rule would be left without any page', () => {
    const base = changed({ pageTypes: ['zendesk/search'] });
    const merge = mergeRules(base, { ...base, match: [] }, { ...base, pageTypes: [] });
    expect(merge.conflicts.map(({ field }) => field)).toEqual(['match', 'pageTypes']);
    expect(merge.resolve({ match: 'theirs', pageTypes: 'mine' })).toBeUndefined();
    expect(merge.resolve({ match: 'mine', pageTypes: 'mine' })).toEqual({ ...base, pageTypes: [] });
  });

  it('asks about every difference where nobody knows what both started from', () => {
    const merge = mergeRules(undefined, changed({ name: 'Theirs' }), changed({ priority: 7 }));
    expect(merge.conflicts.map(({ field }) => field)).toEqual(['name', 'priority']);
  });

  it('gives one side’s rule where the other changed nothing', () => {
    fc.assert(
      fc.property(rule, rule, (base, other) => {
        for (const merge of [mergeRules(base, base, other), mergeRules(base, other, base)]) {
          expect(merge.conflicts).toEqual([]);
          expect(merge.resolve({})).toEqual(other);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('never loses a change that only one side made', () => {
    let together = 0;
    fc.assert(
      fc.property(rule, rule, rule, fc.constantFrom('theirs', 'mine'), (base, theirs, mine, side) => {
        const merge = mergeRules(base, theirs, mine);
        const merged = merge.resolve(chooseAll(side));
        const asked = new Set(merge.conflicts.map(({ field }) => field));
        for (const field of FIELDS.filter((each) => !asked.has(each))) {
          if (sameValue(base[field], theirs[field])) expect(merged?.[field]).toEqual(mine[field]);
          if (sameValue(base[field], mine[field])) expect(merged?.[field]).toEqual(theirs[field]);
          if (!Array.isArray(base[field]) || !Array.isArray(merged?.[field])) continue;
          together += 1;
          for (const key of [...keys(theirs[field]), ...keys(mine[field])]) {
            if (!keys(base[field]).includes(key)) expect(keys(merged?.[field])).toContain(key);
          }
          for (const key of keys(base[field])) {
            const isIn = keys(theirs[field]).includes(key) && keys(mine[field]).includes(key);
            expect(keys(merged?.[field]).includes(key)).toBe(isIn);
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(together).toBeGreaterThan(RUNS);
  });

  it('gives the same whichever side one stands on, where nobody has to choose', () => {
    fc.assert(
      fc.property(rule, rule, rule, (base, a, b) => {
        const [one, other] = [mergeRules(base, a, b), mergeRules(base, b, a)];
        expect(one.conflicts.map(({ field }) => field)).toEqual(other.conflicts.map(({ field }) => field));
        const [left, right] = [one.resolve(chooseAll('mine')), other.resolve(chooseAll('theirs'))];
        for (const field of FIELDS) expect(keys(left?.[field]).sort()).toEqual(keys(right?.[field]).sort());
      }),
      { numRuns: RUNS },
    );
  });
});
