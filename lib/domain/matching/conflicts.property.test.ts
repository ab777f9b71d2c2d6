import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../contracts/rule.ts';
import { compileMatcher } from './compile-matcher.ts';
import type { Overlap } from './conflicts/conflict-tally.ts';
import { ruleConflicts } from './conflicts.ts';
import { exampleUrls } from './example-urls.ts';
import { explainRules } from './explain.ts';
import type { Viewer } from './matcher.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const MOMENTS = [NOW, new Date('2026-09-15T12:00:00Z'), new Date('2027-06-15T12:00:00Z')];
const TEAMS = ['sales', 'support', 'another'];
const ROLES: Viewer['roles'] = ['learner', 'lead', 'ops', 'sme', 'analyst', 'admin'];

/** Everybody with one role, at each time at which something changes. */
const VIEWERS: Viewer[] = MOMENTS.flatMap((now) =>
  TEAMS.flatMap((team) => ROLES.map((role) => ({ team, roles: [role], now }))),
);

const path = fc.constantFrom(
  '/tickets/*',
  '/tickets/:id',
  '/tickets/:id(\\d+)',
  '/tickets/7',
  '/:area(tickets|calls)/*',
  '/*',
  'tickets',
);
/** Usually absent, so that rules still meet. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

const draft = fc.record({
  match: fc.array(
    path.map((text) => ({ host: 'a.example', path: text })),
    { minLength: 1, maxLength: 2 },
  ),
  exclude: seldom(path.map((text) => [{ path: text }])),
  priority: fc.constantFrom(0, 0, 1),
  teams: seldom(fc.constantFrom(['sales'], ['support'], ['sales', 'support'])),
  roles: seldom(fc.constantFrom(['learner'], ['learner', 'lead'])),
  from: seldom(fc.constantFrom('2026-08-01T00:00:00Z', '2027-01-01T00:00:00Z')),
  until: seldom(fc.constantFrom('2026-07-01T00:00:00Z', '2027-01-01T00:00:00Z')),
  enabled: fc.oneof(
    { weight: 4, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
});
const rules = fc
  .array(draft, { minLength: 2, maxLength: 6 })
  .map((drafts) =>
    drafts.map((each, index) => ruleSchema.parse({ ...each, id: `r${index}`, name: 'r', aids: ['a'] })),
  );

const PAGES = [
  '/tickets/7',
  '/tickets/8',
  '/tickets/new',
  '/tickets/7/notes',
  '/calls/1',
  '/',
  '/x/y',
  '/tickets',
].map((pathname) => `https://a.example${pathname}`);

type Answer = { url: string; viewer: Viewer; shown: string[] };

/** Asks for every page and everybody in turn. */
function askAll(of: readonly Rule[], pages: readonly string[]): Answer[] {
  const matcher = compileMatcher(of);
  return pages.flatMap((url) =>
    VIEWERS.map((viewer) => ({ url, viewer, shown: matcher.match(url, viewer).rules.map(({ id }) => id) })),
  );
}

/** Somebody to whom the two rules stand side by side on the page, for no better reason than their ids. */
function isTiedForSomebody(of: readonly Rule[], { rule, with: other, on }: Overlap): boolean {
  return VIEWERS.some((viewer) => {
    const explanation = explainRules(of, on, viewer);
    const verdict = explanation.ok ? explanation.rules.find((each) => each.rule === rule) : undefined;
    const outranked = verdict?.verdict === 'matches' ? verdict.outrankedBy : undefined;
    return outranked?.rule === other && outranked.by === 'id';
  });
}

it('tells only what asking every page for everybody bears out', () => {
  const told = { shadowed: 0, unreachable: 0, overlaps: 0 };
  fc.assert(
    fc.property(rules, (of) => {
      const answers = askAll(of, PAGES);
      for (const conflict of ruleConflicts(of, { pages: PAGES, now: NOW })) {
        told[conflict.kind] += 1;
        const shownIn = answers.filter(({ shown }) => shown.includes(conflict.rule));
        if (conflict.kind === 'unreachable') expect(shownIn).toEqual([]);
        if (conflict.kind === 'overlaps') expect(isTiedForSomebody(of, conflict)).toBe(true);
        if (conflict.kind === 'shadowed') {
          const before = shownIn.map(({ shown }) => shown.slice(0, shown.indexOf(conflict.rule)));
          expect(before.filter((ids) => !ids.some((id) => conflict.by.includes(id)))).toEqual([]);
        }
      }
    }),
    { numRuns: 80 },
  );
  expect(Math.min(...Object.values(told)), 'conflicts of each kind must come up').toBeGreaterThan(5);
});

it('misses no rule that is never first, where nothing changes in time', () => {
  const lasting = rules.map((of) => of.map(({ from: _from, until: _until, ...rule }) => rule));
  fc.assert(
    fc.property(lasting, (of) => {
      const answers = askAll(of, [...PAGES, ...of.flatMap(exampleUrls)]);
      const shown = new Set(answers.flatMap((answer) => answer.shown));
      const first = new Set(answers.flatMap(({ shown: [best] }) => best ?? []));
      const never = [...shown].filter((id) => !first.has(id));
      const told = ruleConflicts(of, { pages: PAGES, now: NOW }).filter(({ kind }) => kind === 'shadowed');
      expect(told.map(({ rule }) => rule)).toEqual(expect.arrayContaining(never));
    }),
    { numRuns: 80 },
  );
});
