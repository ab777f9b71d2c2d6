import { useEffect, useMemo, useState } from 'react';
import { matcherOf } from '../domain/matching/index/index-matcher.ts';
import { shardKeys } from '../domain/matching/index/keys.ts';
import type { Matcher } from '../domain/matching/matcher.ts';
import { heldPageAids, loadPageAids, type MatchedPage, matchPage } from '../usecases/panel/page-aids.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** Hosts whose rules stay in memory. */
const MATCHERS_MAX = 8;

const NONE: MatchedPage['wanted'] = [];

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

/**
 * Reads the rules for a page's host. Those of the last hosts are kept: whoever goes back and forth between two waits for
 * none.
 */
function useMatcher(of: number | undefined, url: string | undefined): Matcher | undefined {
  const { account, content } = useSession();
  const [kept] = useState(() => new Map<string, Matcher>());
  const keys = useMemo(() => (url === undefined ? [] : shardKeys(url)), [url]);
  // The rules are named in it, so what is kept under it is never of others.
  const key = JSON.stringify([account.workspace.id, of, keys]);
  const known = kept.get(key);
  // Not named by the rules: what is read anew when others are swapped in would be read once more when that is known.
  const place = JSON.stringify([account.workspace.id, keys]);
  const shards = valueIn(useLive(place, () => content.ruleShards(keys), { unhurried: known !== undefined }));
  const read = useMemo(() => shards && matcherOf(shards), [shards]);
  useEffect(() => {
    if (!read || of === undefined) return;
    kept.delete(key);
    kept.set(key, read);
    for (const oldest of [...kept.keys()].slice(0, -MATCHERS_MAX)) kept.delete(oldest);
  }, [kept, key, of, read]);
  return of === undefined ? undefined : (read ?? known);
}

/**
 * The aids that the rules bring to a page; `undefined` until they are read. Those that are in memory show at once, as they
 * were, and are read all the same: what has changed since replaces them some milliseconds later.
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
  const wanted = matched?.wanted ?? NONE;
  const held = useMemo(() => heldPageAids(content, wanted, clock.now()), [content, wanted, clock]);
  const key = JSON.stringify([account.workspace.id, wanted]);
  const read = valueIn(
    useLive(key, () => loadPageAids(content, wanted, clock.now()), { unhurried: held !== undefined }),
  );
  const aids = read ?? held;
  return useMemo(() => matched && aids && { ...matched, aids }, [matched, aids]);
}

export type PageAids = NonNullable<ReturnType<typeof usePageAids>>;
