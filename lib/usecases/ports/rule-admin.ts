import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import type {
  RuleConflict,
  RuleList,
  RuleRefusal,
  RuleVerdicts,
  RuleVersion,
  RuleWrite,
} from '../../contracts/rule-admin.ts';
import type { EndpointFailure, EndpointResult } from './endpoint.ts';

/** Somebody else changed the rule since; both versions are there, so that they can be merged. */
type VersionConflict = { ok: false; reason: 'version_conflict' } & Pick<RuleConflict, 'current' | 'base'>;

/** The guard refused the rule; each refusal says what is wrong and what to do. */
type RuleRefused = { ok: false; reason: 'rule_refused'; refusals: RuleRefusal[] };

export type RuleWriteResult =
  | { ok: true; value: RuleVersion }
  | VersionConflict
  | RuleRefused
  | (EndpointFailure & { reason: Exclude<EndpointFailure['reason'], 'version_conflict' | 'rule_refused'> });

/** Reading and writing mapping rules, for members with the role `admin`; others get `not_allowed`. */
export interface RuleAdmin {
  /** All that the mappings page shows. */
  rules(): Promise<EndpointResult<RuleList>>;
  /** Saves one rule, or removes it where `write.rule` is null. */
  writeRule(id: OpaqueId, write: RuleWrite): Promise<RuleWriteResult>;
  /** Decides each write on its own. @param writes at most `RULE_WRITES_MAX` */
  writeRules(
    writes: readonly ({ id: OpaqueId } & RuleWrite)[],
  ): Promise<EndpointResult<RuleVerdicts['verdicts']>>;
  /** Why a rule may not be saved; empty: it may. Saves nothing. */
  checkRule(rule: Rule): Promise<EndpointResult<RuleRefusal[]>>;
  /** Versions of a rule, newest first. */
  ruleHistory(id: OpaqueId): Promise<EndpointResult<RuleVersion[]>>;
}
