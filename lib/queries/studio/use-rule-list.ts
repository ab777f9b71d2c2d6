import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RuleList } from '../../contracts/rule-admin.ts';
import type { EndpointFailure } from '../../usecases/ports/endpoint.ts';
import { useSession } from '../services.ts';
import { useRuleAdmin } from './use-rule-admin.ts';

/** What came last, and why nothing newer did; both where the endpoint went away while somebody worked. */
export type RuleListing = { list: RuleList | undefined; failure: EndpointFailure | undefined };

/** For this long, in ms, coming back to the page asks for nothing. */
const FRESH = 15_000;

function useListKey(): readonly string[] {
  const { account } = useSession();
  return useMemo(() => ['rules', account.workspace.id, account.install], [account]);
}

/** All that the mappings page shows; `listing` is absent until the first answer, good or bad. */
export function useRuleList() {
  const admin = useRuleAdmin();
  const client = useQueryClient();
  const queryKey = useListKey();
  const { data, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: async (): Promise<RuleListing> => {
      const answer = await admin.rules();
      if (answer.ok) return { list: answer.value, failure: undefined };
      return { list: client.getQueryData<RuleListing>(queryKey)?.list, failure: answer };
    },
    staleTime: ({ state }) => (state.data?.failure ? 0 : FRESH),
    networkMode: 'always',
    retry: false,
  });
  return { listing: data, fetching: isFetching, refetch: () => void refetch() };
}

/** Changes the list at hand before the endpoint has answered, and reads it again. */
export function useRuleListCache() {
  const client = useQueryClient();
  const queryKey = useListKey();
  return useMemo(
    () => ({
      change(how: (list: RuleList) => RuleList): void {
        client.setQueryData<RuleListing>(
          queryKey,
          (held) => held && { ...held, list: held.list && how(held.list) },
        );
      },
      read: () => client.getQueryData<RuleListing>(queryKey)?.list,
      /** A read that is under way must not bring back what is being changed. */
      hold: () => client.cancelQueries({ queryKey }),
      readAgain: () => void client.invalidateQueries({ queryKey }),
    }),
    [client, queryKey],
  );
}
