import type { Rule } from '../../contracts/rule.ts';
import { compareSpecificity, type Specificity, type SpecificityCriterion } from './specificity.ts';

export type Ranked = { rule: Rule; specificity: Specificity };

/** What put one matching rule before another. */
export type RankCriterion = 'priority' | SpecificityCriterion | 'id';

const WILDCARDS_MAX = 2 ** 13;
const PRIORITY_MIN = -1000;

/**
 * What a specificity adds to a rank number, larger for the narrower: each criterion has as many bits as the lengths
 * that the contract allows can fill.
 */
export function specificityRank({ pathSegments, hostLabels, queryTests, wildcards }: Specificity): number {
  const literals = (pathSegments * 2 ** 11 + hostLabels) * 2 ** 6 + queryTests;
  return literals * WILDCARDS_MAX + (WILDCARDS_MAX - 1 - wildcards);
}

/** What a priority adds to a rank number: more than any specificity can. */
export function priorityRank(priority: number): number {
  return (priority - PRIORITY_MIN) * 2 ** 28 * WILDCARDS_MAX;
}

/** Orders two matching rules: priority high first, then the narrower, then the lower id. */
export function compareRank(a: Ranked, b: Ranked): { order: number; by: RankCriterion } {
  const priority = b.rule.priority - a.rule.priority;
  if (priority !== 0) return { order: priority, by: 'priority' };
  const specificity = compareSpecificity(a.specificity, b.specificity);
  if (specificity.by) return { order: specificity.order, by: specificity.by };
  return { order: a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id), by: 'id' };
}

/** Matching rules, best first. */
export function byRank(a: Ranked, b: Ranked): number {
  return compareRank(a, b).order;
}
