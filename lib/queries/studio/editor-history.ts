import { useQuery } from '@tanstack/react-query';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { RuleVersion } from '../../contracts/rule-admin.ts';
import type { EndpointResult } from '../../usecases/ports/endpoint.ts';
import { useRuleAdmin } from './use-rule-admin.ts';

/** Versions of a rule, newest first, read each time somebody looks; `undefined` until they are there. */
export function useRuleHistory(id: OpaqueId): EndpointResult<RuleVersion[]> | undefined {
  const admin = useRuleAdmin();
  const { data } = useQuery({
    queryKey: ['rule history', id],
    queryFn: () => admin.ruleHistory(id),
    gcTime: 0,
    networkMode: 'always',
    retry: false,
  });
  return data;
}
