import type { MatchedRule } from '../matcher.ts';
import type { OpenShard } from './open-shard.ts';

type Hit = { rule: MatchedRule; rank: number };

function byRank(a: Hit, b: Hit): number {
  if (a.rank !== b.rank) return b.rank - a.rank;
  return a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id);
}

/** Gathers what a lookup found: several patterns of one rule may match, in several shards. */
export class Hits {
  private hits: Hit[] = [];

  clear(): void {
    this.hits = [];
  }

  add(shard: OpenShard, row: number, rank: number): void {
    this.hits.push({ rule: shard.rule(row), rank });
  }

  /** Each rule once, by the best of its ranks, best first. */
  inOrder(): MatchedRule[] {
    const { hits } = this;
    if (hits.length <= 1) return hits.map(({ rule }) => rule);
    const best = new Map<string, MatchedRule>();
    for (const { rule } of hits.sort(byRank)) if (!best.has(rule.id)) best.set(rule.id, rule);
    return [...best.values()];
  }
}
