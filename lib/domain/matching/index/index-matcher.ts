import type { Match, Matcher, Viewer } from '../matcher.ts';
import { mayWrap } from '../normalise.ts';
import { pageTypeOf } from '../page-type.ts';
import { specificityRank } from '../rank.ts';
import { readPage } from '../read-page.ts';
import { findLeaves, type TakeLeaf } from './find-leaves.ts';
import { Hits } from './hits.ts';
import { HostPlans } from './host-plans.ts';
import { OpenShard, type Root } from './open-shard.ts';
import { PageMatch } from './page-match.ts';
import { passes } from './passes.ts';
import { PathSegments, PLAIN_LENGTH_MAX } from './path-segments.ts';
import type { Shard } from './shard.ts';

const NO_MATCH: Match = { facts: undefined, rules: [] };

/** Behind `https://` or `http://` and at least one character of a host. */
const PATH_SLASH_FROM = 8;

/** Matches with shards that were made ready by `buildIndex`. */
class IndexMatcher implements Matcher {
  private readonly plans: HostPlans;
  private readonly path = new PathSegments();
  private readonly hits = new Hits();
  private current: PageMatch | undefined;

  /** @param shardAt the shard of a key; `undefined` where no rule is filed under it */
  constructor(shardAt: (key: string) => OpenShard | undefined) {
    this.plans = new HostPlans(shardAt);
  }

  match(url: string, viewer: Viewer): Match {
    return this.matchPlain(url, viewer) ?? this.matchParsed(url, viewer);
  }

  /** Matches an address without the URL parser; `undefined` where that must have it first. */
  private matchPlain(url: string, viewer: Viewer): Match | undefined {
    if (url.length > PLAIN_LENGTH_MAX) return undefined;
    const slash = url.indexOf('/', PATH_SLASH_FROM);
    const plan = slash < 0 ? undefined : this.plans.atPlain(url.slice(0, slash));
    if (!plan || !this.path.readPlain(url, slash)) return undefined;
    const normalisers = plan.site?.pack.normalisers;
    if (normalisers && mayWrap(url, slash, normalisers)) return undefined;
    return this.find(new PageMatch(url, viewer, plan, slash, this.path.end));
  }

  private matchParsed(url: string, viewer: Viewer): Match {
    const reading = readPage(url);
    if (!reading.ok) return NO_MATCH;
    const { page } = reading;
    this.path.readParsed(page.url.pathname);
    return this.find(new PageMatch(url, viewer, this.plans.at(page.url), 0, 0, page));
  }

  private find(match: PageMatch): Match {
    const { roots, pageTypes } = match.plan;
    this.current = match;
    this.hits.clear();
    for (let index = 0; index < roots.length; index += 1) {
      findLeaves(roots[index] as Root, this.path, this.take);
    }
    if (pageTypes.length > 0) this.findPageType(pageTypes, match);
    match.rules = this.hits.inOrder();
    return match;
  }

  /** Made once, so that a lookup makes no function. */
  private readonly take: TakeLeaf = (shard, leaf) => {
    if (this.current && passes(shard, leaf, this.current)) this.hits.add(shard, leaf, 0);
  };

  /** A page type is looked up as if it were a path. */
  private findPageType(roots: readonly Root[], match: PageMatch): void {
    const known = match.page?.known;
    if (!known) return;
    const rank = specificityRank(known.specificity);
    this.path.readParsed(`/${pageTypeOf(known.facts)}`);
    for (const root of roots) {
      findLeaves(root, this.path, (shard, leaf) => {
        if (passes(shard, leaf, match)) this.hits.add(shard, leaf, rank);
      });
    }
  }
}

/** A matcher of shards that were read; for pages whose `shardKeys` they were read by. */
export function matcherOf(shards: readonly Shard[]): Matcher {
  const open = new Map(shards.map((shard) => [shard.key, new OpenShard(shard)]));
  return new IndexMatcher((key) => open.get(key));
}
