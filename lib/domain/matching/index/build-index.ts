import type { Pattern, Rule } from '../../../contracts/rule.ts';
import { compilePattern } from '../compile-pattern.ts';
import { compileRule } from '../compile-rule.ts';
import type { SkippedRule } from '../matcher.ts';
import { foldPageType } from '../page-type.ts';
import { pageTypeKey } from './host-shape.ts';
import { patternReader, type ReadPattern } from './pattern-reader.ts';
import type { Shard } from './shard.ts';
import { ShardBuilder } from './shard-builder.ts';

/** Hosts and page types that rules name, each once: many rules share few of them. */
export type RulePlaces = { hosts: Pick<Pattern, 'scheme' | 'host'>[]; pageTypes: string[] };

export type RuleIndex = {
  shards: Shard[];
  skipped: SkippedRule[];
  /** Where the rules work, for `hostOrigins`. */
  places: RulePlaces;
};

const SCHEMES = ['https', 'http', 'any'] as const satisfies Pattern['scheme'][];

class DistinctPlaces {
  private readonly hosts = { https: new Set<string>(), http: new Set<string>(), any: new Set<string>() };
  private readonly pageTypes = new Set<string>();

  add({ match, pageTypes }: Rule): void {
    for (const { scheme, host } of match) if (host) this.hosts[scheme].add(host);
    for (const pageType of pageTypes) this.pageTypes.add(pageType);
  }

  all(): RulePlaces {
    const hosts = SCHEMES.flatMap((scheme) => [...this.hosts[scheme]].map((host) => ({ scheme, host })));
    return { hosts, pageTypes: [...this.pageTypes] };
  }
}

function reasonToSkip(rule: Rule): string {
  const compilation = compileRule(rule);
  return compilation.ok ? 'does not parse' : compilation.reason;
}

/**
 * Makes the index of a set of rules. Disabled rules are left out, and whole those of which a pattern does not parse.
 *
 * Each `yield` is a place to rest; between two of them lies well under a millisecond of work.
 */
export function* buildIndex(rules: readonly Rule[]): Generator<undefined, RuleIndex> {
  const builders = new Map<string, ShardBuilder>();
  const skipped: SkippedRule[] = [];
  const read = patternReader();
  const places = new DistinctPlaces();

  const builderOf = (key: string): ShardBuilder => {
    let builder = builders.get(key);
    if (!builder) {
      builder = new ShardBuilder(key);
      builders.set(key, builder);
    }
    return builder;
  };

  /** @returns `false` where a pattern of the rule does not parse */
  const add = (rule: Rule): boolean => {
    const patterns: ReadPattern[] = [];
    for (const pattern of rule.match) {
      const known = read(pattern);
      if (!known) return false;
      patterns.push(known);
    }
    if (rule.exclude.some((pattern) => !compilePattern(pattern).ok)) return false;
    for (const pattern of patterns) builderOf(pattern.host.key).addPattern(rule, pattern);
    for (const pageType of rule.pageTypes) {
      const [app = ''] = pageType.split('/', 1);
      builderOf(pageTypeKey(app)).addPageType(rule, foldPageType(pageType));
    }
    return true;
  };

  for (const rule of rules) {
    if (rule.enabled && add(rule)) places.add(rule);
    else if (rule.enabled) skipped.push({ rule: rule.id, reason: reasonToSkip(rule) });
    yield;
  }
  const shards: Shard[] = [];
  for (const builder of builders.values()) shards.push(yield* builder.finish());
  return { shards, skipped, places: places.all() };
}
