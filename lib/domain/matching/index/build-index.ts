import type { Pattern, Rule } from '../../../contracts/rule.ts';
import { compilePattern, foldHost } from '../compile-pattern.ts';
import { compileRule } from '../compile-rule.ts';
import type { SkippedRule } from '../matcher.ts';
import { compileNative } from '../native-pattern.ts';
import { foldPageType } from '../page-type.ts';
import { type HostShape, hostShape, pageTypeKey } from './host-shape.ts';
import { type PathShape, pathShapeReader } from './path-shape.ts';
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

type Placed = { pattern: Pattern; host: HostShape; path: PathShape };

/** Reads host patterns; `undefined` where one does not parse. Hosts that come again are read once. */
function hostReader(): (host: string | undefined) => HostShape | undefined {
  const known = new Map<string | undefined, HostShape | undefined>();
  return (host) => {
    if (known.has(host)) return known.get(host);
    const folded = host === undefined ? undefined : foldHost(host);
    const parses = folded === undefined || compileNative('hostname', folded, { ignoreCase: false });
    const shape = parses ? hostShape(folded) : undefined;
    known.set(host, shape);
    return shape;
  };
}

class DistinctPlaces {
  private readonly hosts = new Map<string, RulePlaces['hosts'][number]>();
  private readonly pageTypes = new Set<string>();

  add({ match, pageTypes }: Rule): void {
    for (const { scheme, host } of match) if (host) this.hosts.set(`${scheme} ${host}`, { scheme, host });
    for (const pageType of pageTypes) this.pageTypes.add(pageType);
  }

  all(): RulePlaces {
    return { hosts: [...this.hosts.values()], pageTypes: [...this.pageTypes] };
  }
}

/**
 * Makes the index of a set of rules. Disabled rules are left out, and whole those of which a pattern does not parse.
 *
 * Each `yield` is a place to rest; between two of them lies well under a millisecond of work.
 */
export function* buildIndex(rules: readonly Rule[]): Generator<undefined, RuleIndex> {
  const builders = new Map<string, ShardBuilder>();
  const skipped: SkippedRule[] = [];
  const hostOf = hostReader();
  const pathOf = pathShapeReader();
  const places = new DistinctPlaces();

  const builderOf = (key: string): ShardBuilder => {
    const builder = builders.get(key) ?? new ShardBuilder(key);
    builders.set(key, builder);
    return builder;
  };

  const place = (pattern: Pattern): Placed | undefined => {
    const host = hostOf(pattern.host);
    const path = pathOf(pattern.path);
    const isPlain = path.exact && !pattern.query && pattern.hash === undefined;
    return host && (isPlain || compilePattern(pattern).ok) ? { pattern, host, path } : undefined;
  };

  const add = (rule: Rule): void => {
    const placed = rule.match.flatMap((pattern) => place(pattern) ?? []);
    if (placed.length < rule.match.length || rule.exclude.some((pattern) => !compilePattern(pattern).ok)) {
      const compilation = compileRule(rule);
      skipped.push({ rule: rule.id, reason: compilation.ok ? 'does not parse' : compilation.reason });
      return;
    }
    for (const { pattern, host, path } of placed)
      builderOf(host.key).addPattern(rule, pattern, host.variant, path);
    for (const pageType of new Set(rule.pageTypes.map(foldPageType))) {
      builderOf(pageTypeKey(pageType.slice(0, pageType.indexOf('/')))).addPageType(rule, pageType);
    }
  };

  for (const rule of rules) {
    if (rule.enabled) {
      add(rule);
      places.add(rule);
    }
    yield;
  }
  const shards: Shard[] = [];
  for (const builder of builders.values()) shards.push(yield* builder.finish());
  return { shards, skipped, places: places.all() };
}
