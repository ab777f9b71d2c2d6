import type { OpaqueId } from '../../../../lib/contracts/ids.ts';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import type { RuleConflict, Unreachable } from '../../../../lib/domain/matching/conflicts.ts';

/** A rule as the endpoint lists it. */
export type ListedRule = RuleList['rules'][number];

export const STATES = [
  'unreachable',
  'shadowed',
  'silent',
  'overlapping',
  'unproven',
  'healthy',
  'disabled',
] as const;

/** How a rule does. `unproven`: not shown yet, and too new for that to mean anything. Listed by how much it matters. */
export type StateName = (typeof STATES)[number];

export type RuleState =
  | { name: 'healthy' | 'silent' | 'unproven' | 'disabled' }
  | { name: 'unreachable'; because: Unreachable }
  | { name: 'shadowed'; by: readonly OpaqueId[] }
  | { name: 'overlapping'; with: OpaqueId; on: string };

/** For how long, in ms, a rule may go unseen before that says something. */
const SILENCE = 30 * 24 * 60 * 60 * 1000;

const OF_CONFLICT: {
  [K in RuleConflict['kind']]: (conflict: Extract<RuleConflict, { kind: K }>) => RuleState;
} = {
  unreachable: ({ because }) => ({ name: 'unreachable', because }),
  shadowed: ({ by }) => ({ name: 'shadowed', by }),
  overlaps: ({ with: other, on }) => ({ name: 'overlapping', with: other, on }),
};

function conflictState(conflict: RuleConflict): RuleState {
  return (OF_CONFLICT[conflict.kind] as (conflict: RuleConflict) => RuleState)(conflict);
}

/**
 * The one state that matters most. What cannot show comes before what does not, and that before what shows in an
 * order nobody chose.
 *
 * @param conflicts those of this rule
 */
export function ruleState(
  { rule, lastShownAt, changedAt }: ListedRule,
  conflicts: readonly RuleConflict[],
  now: Date,
): RuleState {
  if (!rule.enabled) return { name: 'disabled' };
  const states = conflicts.map(conflictState);
  const since = Date.parse(lastShownAt ?? changedAt);
  if (now.getTime() - since > SILENCE) states.push({ name: 'silent' });
  const worst = states.toSorted((a, b) => STATES.indexOf(a.name) - STATES.indexOf(b.name))[0];
  return worst ?? { name: lastShownAt === null ? 'unproven' : 'healthy' };
}
