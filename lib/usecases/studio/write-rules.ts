import type { OpaqueId } from '../../contracts/ids.ts';
import type { Rule } from '../../contracts/rule.ts';
import { RULE_WRITES_MAX, type RuleRefusal } from '../../contracts/rule-admin.ts';
import type { EndpointFailure } from '../ports/endpoint.ts';
import type { RuleAdmin } from '../ports/rule-admin.ts';

/** A change of one rule: what it was (`undefined`: it is new), what it shall be (`null`: removed). */
export type RuleChange = { id: OpaqueId; name: string; before: Known | undefined; after: Rule | null };

type Known = { rule: Rule; version: number };

/** A rule that was not changed, and why. */
export type SkippedChange = { change: RuleChange } & (
  | { reason: 'changed_by_another' }
  | { reason: 'refused'; refusals: RuleRefusal[] }
  | { reason: 'not_sent'; failure: EndpointFailure }
);

export type WriteOutcome = {
  saved: { change: RuleChange; version: number }[];
  skipped: SkippedChange[];
};

/**
 * Writes many changes, as many a request as the endpoint takes. Each is decided on its own; where a request fails, its
 * changes and all behind it are skipped, since whatever failed it would fail them too.
 */
export async function writeRules(
  admin: Pick<RuleAdmin, 'writeRules'>,
  changes: readonly RuleChange[],
): Promise<WriteOutcome> {
  const outcome: WriteOutcome = { saved: [], skipped: [] };
  for (let start = 0; start < changes.length; start += RULE_WRITES_MAX) {
    const batch = changes.slice(start, start + RULE_WRITES_MAX);
    const answer = await admin.writeRules(
      batch.map(({ id, before, after }) => ({ id, rule: after, basedOn: before?.version ?? null })),
    );
    if (!answer.ok) {
      const unsent = changes.slice(start);
      outcome.skipped.push(
        ...unsent.map((change) => ({ change, reason: 'not_sent' as const, failure: answer })),
      );
      break;
    }
    const verdicts = new Map(answer.value.map((verdict) => [verdict.id, verdict]));
    for (const change of batch) {
      const verdict = verdicts.get(change.id);
      if (verdict?.verdict === 'saved') outcome.saved.push({ change, version: verdict.version });
      else if (verdict?.verdict === 'refused') {
        outcome.skipped.push({ change, reason: 'refused', refusals: verdict.refusals });
      } else outcome.skipped.push({ change, reason: 'changed_by_another' });
    }
  }
  return outcome;
}

/** The changes that take saved ones back. What was new before is removed again. */
export function undoing({ saved }: WriteOutcome): RuleChange[] {
  return saved.map(({ change: { id, name, before, after }, version }) => ({
    id,
    name,
    before: after ? { rule: after, version } : before && { rule: before.rule, version },
    after: before?.rule ?? null,
  }));
}
