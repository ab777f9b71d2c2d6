import { useMemo } from 'react';
import type { OpaqueId } from '../contracts/ids.ts';
import { lessonPages } from '../domain/learning/lesson-pages.ts';
import { listed, pageKind } from '../domain/matching/explain-words.ts';
import { EXPLAIN_WORDS } from './explain-words.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/**
 * What kinds of pages bring an aid to this person, in words: `a Zendesk ticket`. `undefined` until the rules are read,
 * whole and only for this, and where there are none.
 */
export function useAidPages(aid: OpaqueId): string | undefined {
  const { account, content } = useSession();
  const { clock } = useServices();
  const rules = valueIn(useLive(`all rules of ${account.workspace.id}`, () => content.rules()));
  return useMemo(() => {
    const viewer = { team: account.team.id, roles: account.roles, now: clock.now() };
    const kinds = lessonPages(rules ?? [], aid, viewer).map((facts) => pageKind(EXPLAIN_WORDS, facts));
    return kinds.length > 0 ? listed(EXPLAIN_WORDS, [...new Set(kinds)]) : undefined;
  }, [rules, aid, account, clock]);
}
