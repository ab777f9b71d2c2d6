import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Rule } from '../../lib/contracts/rule.ts';
import type { RuleRefusal, RuleWrite } from '../../lib/contracts/rule-admin.ts';
import type { RegexAnalyser } from '../../lib/domain/matching/guard.ts';
import type { Random } from '../auth/secrets.ts';
import type { Clock } from '../clock.ts';
import type { RuleDraft, RuleOutcome } from '../store/rule-store.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { ruleGuard } from './rule-guard.ts';

export type WriteRulesDeps = { clock: Clock; random: Random; analyse: RegexAnalyser };

export type NamedWrite = { id: string } & RuleWrite;

export type RuleDecision = RuleOutcome | { ok: false; reason: 'rule_refused'; refusals: RuleRefusal[] };

function draftOf(
  { id, rule, basedOn }: NamedWrite,
  { random, clock }: WriteRulesDeps,
  member: string,
): RuleDraft {
  const audit = {
    id: random.id(),
    at: clock().toISOString(),
    actor: member,
    action: rule ? 'rule.saved' : 'rule.removed',
    detail: JSON.stringify({ rule: id, basedOn }),
  };
  return { id, body: rule && JSON.stringify(rule), teams: rule?.teams, basedOn, audit };
}

/** Whether every rule is the one that its write names. */
export function areNamedRight(writes: readonly { id: string; rule: Rule | null }[]): boolean {
  return writes.every(({ id, rule }) => rule === null || rule.id === id);
}

/**
 * Saves rules, each decided on its own: by the guard first, then, in the transaction that writes, by the version it
 * is based on.
 *
 * @param member opaque id of who writes
 * @returns a decision for each, in order
 */
export async function writeRules(
  workspace: WorkspaceStore,
  member: string,
  writes: readonly NamedWrite[],
  deps: WriteRulesDeps,
): Promise<RuleDecision[]> {
  const check = await ruleGuard(workspace, deps.analyse, deps.clock);
  const drafts: RuleDraft[] = [];
  const decisions: ((outcomes: readonly RuleOutcome[]) => RuleDecision | undefined)[] = [];
  for (const write of writes) {
    const refusals = write.rule ? await check(write.rule) : [];
    if (refusals.length > 0) {
      decisions.push(() => ({ ok: false, reason: 'rule_refused', refusals }));
    } else {
      const place = drafts.push(draftOf(write, deps, member)) - 1;
      decisions.push((outcomes) => outcomes[place]);
    }
    // Hundreds of rules take their time; others are served between them.
    await nextTurn();
  }
  const outcomes = await workspace.rules.write(drafts);
  return decisions.flatMap((decide) => decide(outcomes) ?? []);
}
