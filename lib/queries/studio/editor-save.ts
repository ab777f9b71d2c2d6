import { useMutation } from '@tanstack/react-query';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { RuleWrite } from '../../contracts/rule-admin.ts';
import { useSync } from '../use-sync.ts';
import { useRuleAdmin } from './use-rule-admin.ts';

/** Saves one rule. What the endpoint says against it is a value; this device has the rule soon after a yes. */
export function useSaveRule() {
  const admin = useRuleAdmin();
  const { soon } = useSync();
  return useMutation({
    mutationFn: ({ id, ...write }: RuleWrite & { id: OpaqueId }) => admin.writeRule(id, write),
    networkMode: 'always',
    onSuccess: (result) => {
      if (result.ok) soon();
    },
  });
}
