import { useMemo } from 'react';
import { connectRuleAdmin } from '../../endpoint/connect-rule-admin.ts';
import type { RuleAdmin } from '../../usecases/ports/rule-admin.ts';
import { netFetch } from '../net-fetch.ts';
import { useSession } from '../services.ts';

/**
 * Reading and writing the rules of the workspace that was joined.
 *
 * @throws in the sample, which has no endpoint and no studio
 */
export function useRuleAdmin(): RuleAdmin {
  const { account } = useSession();
  return useMemo(() => {
    if (account.mode === 'sample') throw new Error('the sample has no endpoint to ask');
    return connectRuleAdmin({ origin: account.endpoint, token: account.token, fetch: netFetch });
  }, [account]);
}
