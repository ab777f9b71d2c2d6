import { useEffect, useMemo, useState } from 'react';
import { matcherOf } from '../domain/matching/index/index-matcher.ts';
import { shardKeys } from '../domain/matching/index/keys.ts';
import { loadPageAids, matchPage } from '../usecases/panel/page-aids.ts';
import { recentAids } from '../usecases/panel/recent-aids.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** How many aids stay in memory; some hundred kilobytes. */
const RECENT_MAX = 100;

/**
 * What is known of the rules of this device as a whole; `undefined` until there are any. Where other rules came and
 * whoever brought them died before they were made ready, that is done here.
 */
export function useRuleIndex() {
  const { account, content } = useSession();
  const index = valueIn(useLive(`rules of ${account.workspace.id}`, () => content.ruleIndex()));
  const isCurrent = index?.isCurrent;
  useEffect(() => {
    if (!isCurrent) void content.indexRules();
  }, [content, isCurrent]);
  return index;
}

/** Reads the rules for a page's host, and keeps them while pages of that host follow. */
function useMatcher(of: number | undefined, url: string | undefined) {
  const { account, content } = useSession();
  const keys = useMemo(() => (url === undefined ? [] : shardKeys(url)), [url]);
  const key = JSON.stringify([account.workspace.id, of, keys]);
  const shards = valueIn(useLive(key, () => content.ruleShards(keys)));
  return useMemo(() => (of === undefined ? undefined : shards && matcherOf(shards)), [of, shards]);
}

/**
 * The aids that the rules bring to a page; `undefined` until they are read. Those shown before show again at once, as
 * they were, and are read all the same: what has changed since replaces them some milliseconds later.
 *
 * @param rulesOf names the rules that are ready to match; absent where none are
 * @param url the page's; absent where the browser does not tell it
 */
export function usePageAids(rulesOf: number | undefined, url: string | undefined) {
  const { account, content } = useSession();
  const matcher = useMatcher(rulesOf, url);
  const { clock } = useServices();
  const matched = useMemo(() => {
    if (!matcher || url === undefined) return undefined;
    return matchPage(matcher, url, { team: account.team.id, roles: account.roles, now: clock.now() });
  }, [matcher, url, account, clock]);
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
