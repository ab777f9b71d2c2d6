import { useEffect, useMemo, useRef, useState } from 'react';
import { shardKeys } from '../domain/matching/index/keys.ts';
import { type FirstSight, type HeldRules, heldPage, readFirstSight } from '../usecases/panel/page-aids.ts';
import type { ActivePage } from '../usecases/ports/active-pages.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/** Hosts whose rules stay in memory. */
const HOSTS_MAX = 8;

export type PageAids = NonNullable<FirstSight['page']>;

/**
 * What the rules bring to a page, and what is known of the rules as a whole; `undefined` until it is read. The aids that are
 * in memory show at once, as they were, and are read all the same: what has changed since replaces them some milliseconds
 * later.
 *
 * @param active the page in front; `undefined` until the browser has said
 */
export function usePageAids(active: ActivePage | 'none' | undefined) {
  const { account, content } = useSession();
  const { clock } = useServices();
  const { url } = active === 'none' || active === undefined ? {} : active;
  const viewer = useMemo(() => ({ team: account.team.id, roles: account.roles }), [account]);

  const [kept] = useState(() => new Map<string, HeldRules>());
  const site = url && siteOf(url);
  const host = useMemo(() => (site === undefined ? '' : shardKeys(site).join(' ')), [site]);
  const latest = useRef<FirstSight>(undefined);
  const rules = kept.get(host);
  // Others may have come since this host was left.
  const held = rules?.of === latest.current?.index?.of ? rules : undefined;
  const known = useMemo(
    () =>
      held && url !== undefined ? heldPage(content, url, { ...viewer, now: clock.now() }, held) : undefined,
    [held, url, content, viewer, clock],
  );

  const key = active && JSON.stringify([viewer, url]);
  const readAll = () => readFirstSight(content, url, { ...viewer, now: clock.now() }, kept.get(host));
  const read = valueIn(useLive(key, readAll, { unhurried: known !== undefined }));
  latest.current = read ?? latest.current;

  useEffect(() => {
    if (!read?.rules) return;
    kept.delete(host);
    kept.set(host, read.rules);
    for (const oldest of [...kept.keys()].slice(0, -HOSTS_MAX)) kept.delete(oldest);
  }, [kept, host, read]);
  useIndexed(latest.current);
  const page = read ? read.page : known;
  const { complete, index } = latest.current ?? {};
  // Each read brings them anew, while they stay the same as long as the rules do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number tells all
  const places = useMemo(() => index?.places, [index?.of]);
  return { complete, places, page };
}

/** Scheme and host of an address, as it is written: what says where its rules lie, without reading all of it each time. */
function siteOf(url: string): string {
  return url.split('/', 3).join('/');
}

/** Where other rules came and whoever brought them died before they were made ready, that is done here. */
function useIndexed(sight: FirstSight | undefined): void {
  const { content } = useSession();
  const isDue = sight !== undefined && !sight.index?.isCurrent;
  useEffect(() => {
    if (isDue) void content.indexRules();
  }, [content, isDue]);
}
