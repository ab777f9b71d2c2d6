import type { Rule } from '../../../../../lib/contracts/rule.ts';
import { RULE_FIELDS, type RuleField } from '../../../../../lib/domain/matching/editing/merge-rule.ts';
import { sameValue } from '../../../../../lib/domain/matching/editing/same-value.ts';

/** The fields in which two versions of a mapping differ. */
export function changedFields(before: Rule, after: Rule): RuleField[] {
  return RULE_FIELDS.filter((field) => !sameValue(before[field], after[field]));
}
