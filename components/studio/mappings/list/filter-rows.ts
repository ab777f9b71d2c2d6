import { folded, type RuleRow } from './rule-rows.ts';
import { STATES, type StateName } from './rule-state.ts';

/** What of the table is wanted; an absent filter lets all pass. */
export type Filters = {
  search: string;
  state: StateName | undefined;
  site: string | undefined;
  /** Name of a team: rules that its people get, those for every team included. */
  team: string | undefined;
};

export const NO_FILTERS: Filters = { search: '', state: undefined, site: undefined, team: undefined };

/** The rows that fit every filter and hold every word of the search. */
export function filterRows(rows: readonly RuleRow[], { search, state, site, team }: Filters): RuleRow[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (state === undefined || row.state.name === state) &&
      (site === undefined || row.sites.includes(site)) &&
      (team === undefined || row.teams.length === 0 || row.teams.includes(team)) &&
      words.every((word) => row.haystack.includes(word)),
  );
}

export type SortKey = 'name' | 'state' | 'shown' | 'changed';
export type Sorting = { by: SortKey; descending: boolean };

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function shownAt({ listed }: RuleRow): number {
  return listed.lastShownAt === null ? 0 : Date.parse(listed.lastShownAt);
}

const ORDERS: Record<SortKey, (a: RuleRow, b: RuleRow) => number> = {
  name: () => 0,
  state: (a, b) => STATES.indexOf(a.state.name) - STATES.indexOf(b.state.name),
  shown: (a, b) => shownAt(a) - shownAt(b),
  changed: (a, b) => a.listed.version - b.listed.version,
};

/** Sorts rows; what is alike stands by name. */
export function sortRows(rows: readonly RuleRow[], { by, descending }: Sorting): RuleRow[] {
  const sign = descending ? -1 : 1;
  const order = ORDERS[by];
  const byName = (a: RuleRow, b: RuleRow) => names.compare(a.name, b.name);
  return by === 'name'
    ? rows.toSorted((a, b) => sign * byName(a, b))
    : rows.toSorted((a, b) => sign * order(a, b) || byName(a, b));
}
