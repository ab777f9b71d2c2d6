import { useQuery } from '@tanstack/react-query';
import type { Rule } from '../../contracts/rule.ts';
import type { RuleRefusal } from '../../contracts/rule-admin.ts';
import { useRuleAdmin } from './use-rule-admin.ts';

/** From the last key to asking, in ms. */
const SETTLE = 400;

/** What the endpoint's guard says of a rule while it is being made; `undefined` until it has said something. */
export type EndpointCheck = { checking: boolean; refusals: readonly RuleRefusal[] | undefined };

/**
 * Asks the endpoint's guard about what this device cannot tell by itself: whether an expression can take too long.
 * Where the endpoint is out of reach nothing is said: saving asks again.
 *
 * @param rule `undefined` while there is nothing worth asking about
 */
export function useEndpointCheck(rule: Rule | undefined): EndpointCheck {
  const admin = useRuleAdmin();
  const { data, isFetching } = useQuery({
    queryKey: ['rule check', rule],
    queryFn: async ({ signal }) => {
      await settled(signal);
      const answer = rule && (await admin.checkRule(rule));
      return answer?.ok ? answer.value : null;
    },
    enabled: rule !== undefined,
    gcTime: 60_000,
    networkMode: 'always',
    retry: false,
    refetchOnWindowFocus: false,
  });
  return { checking: isFetching, refusals: data ?? undefined };
}

/** Asking for the signal makes the query end as soon as another rule is asked about. */
function settled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, SETTLE);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
