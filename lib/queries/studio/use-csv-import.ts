import { useCallback } from 'react';
import type { Rule } from '../../contracts/rule.ts';
import type { RuleList, RuleRefusal } from '../../contracts/rule-admin.ts';
import { checkRule } from '../../domain/matching/guard.ts';
import type { Refusal } from '../../domain/matching/guard-fault.ts';
import { useServices } from '../services.ts';
import { useRuleAdmin } from './use-rule-admin.ts';

/** Only the endpoint can tell what a regular expression may cost; all else is known here. */
function mayHoldRegex({ match, exclude }: Rule): boolean {
  return JSON.stringify([match, exclude]).includes('(');
}

/** What a file of mappings is checked with before anything is saved. */
export function useImportChecks({ aids, teams, allowedHosts }: RuleList) {
  const admin = useRuleAdmin();
  const { clock } = useServices();
  const check = useCallback(
    async (rule: Rule): Promise<(Refusal | RuleRefusal)[]> => {
      const known = { aids: new Set(aids.map(({ id }) => id)), teams: new Set(teams.map(({ id }) => id)) };
      const found = await checkRule(rule, { allowedHosts, known, analyse: async () => 'safe' });
      if (found.length > 0 || !mayHoldRegex(rule)) return found;
      const answer = await admin.checkRule(rule);
      // Without an answer the endpoint decides when it is saved; a refusal is told then.
      return answer.ok ? answer.value : [];
    },
    [admin, aids, teams, allowedHosts],
  );
  return { check, newId: clock.newId };
}
