import type { PageFacts } from '../../../contracts/facts.ts';
import type { Match, MatchedRule, Matcher, Viewer } from '../matcher.ts';
import { mayWrap } from '../normalise.ts';
import { pageTypeOf } from '../page-type.ts';
import { specificityRank } from '../rank.ts';
import { type Page, readPage } from '../read-page.ts';
import { targetingFailure } from '../targeting.ts';
import { Address } from './address.ts';
import { Hits } from './hits.ts';
import { type HostPlan, hostPlans } from './host-plans.ts';
import type { OpenShard } from './open-shard.ts';
import { LEAF, NONE, RULE, SCHEME } from './shard.ts';
import { type TakeLeaf, Walk } from './walk.ts';

/** What is asked, and what of the page was read for it. Most lookups never need the page itself. */
class Lookup {
  readonly url: string;
  readonly viewer: Viewer;
  readonly scheme: number;
  private reading: Page | undefined;

  constructor(url: string, viewer: Viewer, isHttps: boolean, page: Page | undefined) {
    this.url = url;
    this.viewer = viewer;
    this.scheme = isHttps ? SCHEME.https : SCHEME.http;
    this.reading = page;
  }

  get page(): Page | undefined {
    if (this.reading) return this.reading;
    const reading = readPage(this.url);
    if (reading.ok) this.reading = reading.page;
    return this.reading;
  }

  get facts(): PageFacts | undefined {
    return this.page?.known?.facts;
  }
}

const NO_MATCH: Match = { facts: undefined, rules: [] };

class Found implements Match {
  readonly rules: readonly MatchedRule[];
  private readonly lookup: Lookup;

  constructor(rules: readonly MatchedRule[], lookup: Lookup) {
    this.rules = rules;
    this.lookup = lookup;
  }

  get facts(): PageFacts | undefined {
    return this.lookup.facts;
  }
}

/**
 * Matches with shards that were made ready by `buildIndex`.
 *
 * @param shardAt the shard of a key; `undefined` where no rule is filed under it
 */
export function indexMatcher(shardAt: (key: string) => OpenShard | undefined): Matcher {
  const planOf = hostPlans(shardAt);
  const address = new Address();
  const walk = new Walk();
  const hits = new Hits();
  let lookup: Lookup;

  const take: TakeLeaf = (shard, leaf) => {
    if (passes(shard, leaf, lookup)) hits.add(shard, ruleRow(shard, leaf), shard.ranks[leaf] as number);
  };

  const takePageType = (shard: OpenShard) => {
    const known = lookup.page?.known;
    if (!known) return;
    const extra = specificityRank(known.specificity);
    walk.text(shard, pageTypeOf(known.facts), (_, leaf) => {
      const rank = (shard.ranks[leaf] as number) + extra;
      if (passes(shard, leaf, lookup)) hits.add(shard, ruleRow(shard, leaf), rank);
    });
  };

  const readAddress = (url: string): { plan: HostPlan; page: Page | undefined } | undefined => {
    if (address.read(url)) {
      const plan = planOf(address.host, address.isHttps);
      const normalisers = plan.site?.pack.normalisers;
      if (!normalisers || !mayWrap(url.slice(address.pathStart), normalisers))
        return { plan, page: undefined };
    }
    const reading = readPage(url);
    if (!reading.ok) return undefined;
    address.readParsed(reading.page.url);
    return { plan: planOf(address.host, address.isHttps), page: reading.page };
  };

  return {
    match(url: string, viewer: Viewer): Match {
      const read = readAddress(url);
      if (!read) return NO_MATCH;
      const { plan, page } = read;
      lookup = new Lookup(url, viewer, address.isHttps, page);
      hits.clear();
      for (const { shard, root } of plan.roots) walk.run(shard, root, address, take);
      if (plan.pageTypes) takePageType(plan.pageTypes);
      return new Found(hits.inOrder(), lookup);
    },
  };
}

function ruleRow(shard: OpenShard, leaf: number): number {
  return shard.sections.leaves[leaf * LEAF.size + LEAF.rule] as number;
}

/** All that the trie does not decide: scheme, the rest of the pattern, the rule's targeting and its exclusions. */
function passes(shard: OpenShard, leaf: number, lookup: Lookup): boolean {
  const { leaves, rules } = shard.sections;
  const at = leaf * LEAF.size;
  if (((leaves[at + LEAF.scheme] as number) & lookup.scheme) === 0) return false;
  const check = leaves[at + LEAF.check] as number;
  if (check !== NONE && !matchesPattern(shard, check, lookup)) return false;
  const rule = (leaves[at + LEAF.rule] as number) * RULE.size;
  const target = rules[rule + RULE.target] as number;
  if (target !== NONE && !isTargeted(shard, target, lookup)) return false;
  const exclude = rules[rule + RULE.exclude] as number;
  return exclude === NONE || !isExcluded(shard, exclude, lookup);
}

function matchesPattern(shard: OpenShard, check: number, { page }: Lookup): boolean {
  const pattern = shard.pattern(check);
  return page !== undefined && pattern !== undefined && pattern.failure(page) === undefined;
}

function isTargeted(shard: OpenShard, target: number, lookup: Lookup): boolean {
  const targeting = shard.targeting(target);
  const facts = targeting.environments ? lookup.facts : undefined;
  return targetingFailure(targeting, lookup.viewer, facts) === undefined;
}

function isExcluded(shard: OpenShard, exclude: number, { page }: Lookup): boolean {
  return (
    page !== undefined && shard.patterns(exclude).some((pattern) => pattern?.failure(page) === undefined)
  );
}
