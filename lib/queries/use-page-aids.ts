import { useEffect, useMemo, useState } from 'react';
import { compileMatcher } from '../domain/matching/compile-matcher.ts';
import { hostOrigins } from '../domain/matching/host-origins.ts';
import { loadPageAids, matchPage } from '../usecases/panel/page-aids.ts';
import { recentAids } from '../usecases/panel/recent-aids.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** How many aids stay in memory; some hundred kilobytes. */
const RECENT_MAX = 100;

/** The rules of this device, ready to match, and the origins they need. */
export function useRules() {
  const { account, content } = useSession();
  const rules = valueIn(useLive(`rules of ${account.workspace.id}`, () => content.rules()));
  return useMemo(() => rules && { matcher: compileMatcher(rules), origins: hostOrigins(rules) }, [rules]);
}

/**
 * The aids that the rules bring to a page; `undefined` until they are read. Those shown before show again at once, as
 * they were, and are read all the same: what has changed since replaces them some milliseconds later.
 *
 * @param url the page's; absent where the browser does not tell it
 */
export function usePageAids(rules: ReturnType<typeof useRules>, url: string | undefined) {
  const { account, content } = useSession();
  const { clock } = useServices();
  const matched = useMemo(() => {
    if (!rules || url === undefined) return undefined;
    return matchPage(rules.matcher, url, { team: account.team.id, roles: account.roles, now: clock.now() });
  }, [rules, url, account, clock]);
  const wanted = matched?.wanted ?? [];
  const key = JSON.stringify([account.workspace.id, wanted]);
  const read = valueIn(useLive(key, () => loadPageAids(content, wanted, clock.now())));
  const [recent] = useState(() => recentAids(RECENT_MAX));
  useEffect(() => {
    if (read) recent.note(read);
  }, [recent, read]);
  const aids = read ?? recent.find(wanted);
  return matched && aids && { ...matched, aids };
}

export type PageAids = NonNullable<ReturnType<typeof usePageAids>>;
