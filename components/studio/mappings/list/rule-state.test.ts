import { describe, expect, test } from 'vitest';
import { ruleSchema } from '../../../../lib/contracts/rule.ts';
import type { RuleConflict } from '../../../../lib/domain/matching/conflicts.ts';
import { type ListedRule, ruleState } from './rule-state.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const LONG_AGO = '2026-10-01T00:00:00Z';
const YESTERDAY = '2026-11-22T12:00:00Z';

const OVERLAPS: RuleConflict = { rule: 'refunds', kind: 'overlaps', with: 'other', on: 'https://a.example/' };
const SHADOWED: RuleConflict = { rule: 'refunds', kind: 'shadowed', by: ['other'] };
const UNREACHABLE: RuleConflict = { rule: 'refunds', kind: 'unreachable', because: 'window_over' };

function listed(changes: Partial<ListedRule> & { enabled?: boolean }): ListedRule {
  const { enabled = true, ...rest } = changes;
  const rule = ruleSchema.parse({
    id: 'refunds',
    name: 'Refunds',
    aids: ['aid'],
    pageTypes: ['zendesk/ticket.record'],
    enabled,
  });
  return {
    id: rule.id,
    rule,
    version: 1,
    changedAt: LONG_AGO,
    changedBy: 'system',
    lastShownAt: YESTERDAY,
    shown: 3,
    ...rest,
  };
}

describe('the state of a rule', () => {
  test.each<[string, ListedRule, RuleConflict[]]>([
    ['healthy', listed({}), []],
    ['silent', listed({ lastShownAt: null }), []],
    ['unproven', listed({ lastShownAt: null, changedAt: YESTERDAY }), []],
    ['disabled', listed({ enabled: false }), [SHADOWED]],
    ['overlapping', listed({}), [OVERLAPS]],
    ['silent', listed({ lastShownAt: null }), [OVERLAPS]],
    ['shadowed', listed({ lastShownAt: null }), [OVERLAPS, SHADOWED]],
    ['unreachable', listed({}), [OVERLAPS, SHADOWED, UNREACHABLE]],
  ])('is %s', (name, rule, conflicts) => {
    expect(ruleState(rule, conflicts, NOW).name).toBe(name);
  });
});
