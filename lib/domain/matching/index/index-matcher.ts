import type { Match, Matcher, Viewer } from '../matcher.ts';
import { mayWrap } from '../normalise.ts';
import { pageTypeOf } from '../page-type.ts';
import { specificityRank } from '../rank.ts';
import { readPage } from '../read-page.ts';
import { Hits } from './hits.ts';
import { type HostPlan, HostPlans } from './host-plans.ts';
import { OpenShard } from './open-shard.ts';
import { PageMatch } from './page-match.ts';
import { passes } from './passes.ts';
import { PathSegments } from './path-segments.ts';
import { LEAF, type Shard } from './shard.ts';
import { Walk } from './walk.ts';

const NO_MATCH: Match = { facts: undefined, rules: [] };

/** Behind `https://` or `http://` and at least one character of a host. */
const PATH_SLASH_FROM = 8;
/** An address that the parser would lengthen must not slip under the limit on its length. */
const PLAIN_LENGTH_MAX = 8 * 1024;

/** Matches with shards that were made ready by `buildIndex`. */
class IndexMatcher implements Matcher {
  private readonly plans: HostPlans;
  private readonly path = new PathSegments();
  private readonly walk = new Walk();
  private readonly hits = new Hits();
  private current = new PageMatch('', { team: '', roles: [], now: new Date(0) }, 0, undefined);

  /** @param shardAt the shard of a key; `undefined` where no rule is filed under it */
  constructor(shardAt: (key: string) => OpenShard | undefined) {
    this.plans = new HostPlans(shardAt);
  }

  match(url: string, viewer: Viewer): Match {
    const plan = this.readPlain(url);
    return plan
      ? this.find(plan, new PageMatch(url, viewer, plan.scheme, undefined))
      : this.matchParsed(url, viewer);
  }

  /** Reads an address without the URL parser; `undefined` where that must have it first. */
  private readPlain(url: string): HostPlan | undefined {
    if (url.length > PLAIN_LENGTH_MAX) return undefined;
    const slash = url.indexOf('/', PATH_SLASH_FROM);
    const plan = slash < 0 ? undefined : this.plans.atPlain(url.slice(0, slash));
    if (!plan || !this.path.readPlain(url, slash)) return undefined;
    const normalisers = plan.site?.pack.normalisers;
    return normalisers && mayWrap(url.slice(slash), normalisers) ? undefined : plan;
  }

  private matchParsed(url: string, viewer: Viewer): Match {
    const reading = readPage(url);
    if (!reading.ok) return NO_MATCH;
    const { page } = reading;
    const plan = this.plans.at(page.url);
    this.path.readParsed(page.url.pathname);
    return this.find(plan, new PageMatch(url, viewer, plan.scheme, page));
  }

  private find({ roots, pageTypes }: HostPlan, match: PageMatch): Match {
    this.current = match;
    this.hits.clear();
    for (const { shard, root } of roots) this.walk.run(shard, root, this.path, this.take);
    if (pageTypes) this.findPageType(pageTypes, match);
    match.rules = this.hits.inOrder();
    return match;
  }

  private findPageType(shard: OpenShard, match: PageMatch): void {
    const known = match.page?.known;
    if (!known) return;
    const rank = specificityRank(known.specificity);
    this.walk.text(shard, pageTypeOf(known.facts), (_, leaf) => this.takeRanked(shard, leaf, rank));
  }

  private readonly take = (shard: OpenShard, leaf: number): void => this.takeRanked(shard, leaf, 0);

  private takeRanked(shard: OpenShard, leaf: number, more: number): void {
    if (!passes(shard, leaf, this.current)) return;
    this.hits.add(
      shard,
      shard.leaves[leaf * LEAF.size + LEAF.rule] as number,
      (shard.ranks[leaf] as number) + more,
    );
  }
}

/** A matcher of shards that were read; for pages whose `shardKeys` they were read by. */
export function matcherOf(shards: readonly Shard[]): Matcher {
  const open = new Map(shards.map((shard) => [shard.key, new OpenShard(shard)]));
  return new IndexMatcher((key) => open.get(key));
}
