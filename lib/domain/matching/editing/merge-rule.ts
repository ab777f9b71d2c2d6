import { type Rule, ruleSchema } from '../../../contracts/rule.ts';
import { mergeLists } from './merge-list.ts';
import { sameValue } from './same-value.ts';

/** The fields of a rule that people change, in the order in which they are shown. */
export const RULE_FIELDS = [
  'name',
  'enabled',
  'match',
  'pageTypes',
  'exclude',
  'aids',
  'teams',
  'roles',
  'environments',
  'from',
  'until',
  'priority',
] as const satisfies readonly (keyof Rule)[];

export type RuleField = (typeof RULE_FIELDS)[number];

type Side = 'theirs' | 'mine';

type FieldConflict = { field: RuleField; base: unknown; theirs: unknown; mine: unknown };

export type RuleMerge = {
  /** Fields that both changed, each in another way: somebody has to choose. */
  conflicts: FieldConflict[];
  /** Fields that merge by themselves and differ from what I have: what I get from the others. */
  taken: { field: RuleField; mine: unknown; merged: unknown }[];
  /** The merged rule, once a side is chosen for each conflict; `undefined` before, or where it is none. */
  resolve(choices: Partial<Record<RuleField, Side>>): Rule | undefined;
};

type Versions = { base: unknown; theirs: unknown; mine: unknown };

/** A value that both changes fit into, or `undefined` for a conflict; wrapped, since a value may be absent. */
function mergeValue(field: RuleField, { base, theirs, mine }: Versions): { value: unknown } | undefined {
  if (sameValue(theirs, mine) || sameValue(base, mine)) return { value: theirs };
  if (sameValue(base, theirs)) return { value: mine };
  if (!Array.isArray(base) || !Array.isArray(theirs) || !Array.isArray(mine)) return undefined;
  const value = mergeLists<unknown>({ base, theirs, mine }, { ordered: field === 'aids' });
  if (!value) return undefined;
  // Two good lists may merge to one that is too long, or to none where one is needed.
  return ruleSchema.shape[field].safeParse(value).success ? { value } : undefined;
}

function conflictOn(field: RuleField, base: Rule, theirs: Rule, mine: Rule): FieldConflict {
  return { field, base: base[field], theirs: theirs[field], mine: mine[field] };
}

/** Sets the fields that are there; an absent one is left out, as in the contract. */
function ruleWith(mine: Rule, values: ReadonlyMap<RuleField, unknown>): Rule | undefined {
  const fields = [...values].filter(([, value]) => value !== undefined);
  const parsed = ruleSchema.safeParse({ id: mine.id, ...Object.fromEntries(fields) });
  return parsed.success ? parsed.data : undefined;
}

/** One of these has to say on which pages the rule shows. */
const PAGES: readonly RuleField[] = ['match', 'pageTypes'];

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/**
 * Merges two changes of one rule, field by field and within lists entry by entry. A change that only one side made
 * is always in.
 *
 * @param base the version that both started from. Where it is not known, `theirs`' differences all count as conflicts
 */
export function mergeRules(base: Rule | undefined, theirs: Rule, mine: Rule): RuleMerge {
  const merged = new Map<RuleField, unknown>();
  for (const field of RULE_FIELDS) {
    const versions = { base: base?.[field], theirs: theirs[field], mine: mine[field] };
    const same = sameValue(versions.theirs, versions.mine);
    const value = base || same ? mergeValue(field, versions) : undefined;
    if (value) merged.set(field, value.value);
  }
  const mayBeEmpty = (field: RuleField) =>
    merged.has(field)
      ? isEmptyList(merged.get(field))
      : isEmptyList(theirs[field]) || isEmptyList(mine[field]);
  if (PAGES.every(mayBeEmpty)) {
    const differing = PAGES.filter((field) => !sameValue(theirs[field], mine[field]));
    for (const field of differing) merged.delete(field);
  }
  const conflicting = RULE_FIELDS.filter((field) => !merged.has(field));
  return {
    conflicts: conflicting.map((field) => conflictOn(field, base ?? theirs, theirs, mine)),
    taken: [...merged].flatMap(([field, value]) =>
      sameValue(value, mine[field]) ? [] : { field, mine: mine[field], merged: value },
    ),
    resolve: (choices) => {
      const chosen = conflicting.map((field): [RuleField, unknown] | undefined => {
        const side = choices[field];
        return side && [field, { theirs, mine }[side][field]];
      });
      const complete = chosen.filter((entry) => entry !== undefined);
      if (complete.length < conflicting.length) return undefined;
      return ruleWith(mine, new Map([...merged, ...complete]));
    },
  };
}
