import type { MatchedRule } from '../matcher.ts';
import type { OpenShard } from './open-shard.ts';
import { LEAF } from './shard.ts';

/** Up to here comparing each with each is quicker than a map. */
const FEW = 8;
const NO_RULES: readonly MatchedRule[] = [];

type Hit = { rule: MatchedRule; rank: number };

function byRank(a: Hit, b: Hit): number {
  if (a.rank !== b.rank) return b.rank - a.rank;
  return a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id);
}

/** Gathers what a lookup found: several patterns of one rule may match, in several shards. */
export class Hits {
  private hits: Hit[] = [];

  clear(): void {
    if (this.hits.length > 0) this.hits = [];
  }

  /** @param more what the rank of a leaf lacks until a page is there */
  add(shard: OpenShard, leaf: number, more: number): void {
    const row = shard.words[shard.leavesAt + leaf * LEAF.size + LEAF.rule] as number;
    this.hits.push({ rule: shard.rule(row), rank: (shard.ranks[leaf] as number) + more });
  }

  /** Each rule once, by the best of its ranks, best first. */
  inOrder(): readonly MatchedRule[] {
    const { hits } = this;
    const [first] = hits;
    if (!first) return NO_RULES;
    if (hits.length === 1) return [first.rule];
    return hits.length <= FEW ? firstOfFew(inserted(hits)) : firstOfMany(hits.sort(byRank));
  }
}

/** Sorts few by insertion, which takes a fraction of the time of a call of `sort`. */
function inserted(hits: Hit[]): Hit[] {
  for (let index = 1; index < hits.length; index += 1) {
    const hit = hits[index] as Hit;
    let at = index;
    for (; at > 0 && byRank(hit, hits[at - 1] as Hit) < 0; at -= 1) hits[at] = hits[at - 1] as Hit;
    hits[at] = hit;
  }
  return hits;
}

function firstOfFew(hits: readonly Hit[]): MatchedRule[] {
  const rules: MatchedRule[] = [];
  for (const { rule } of hits) if (!holds(rules, rule.id)) rules.push(rule);
  return rules;
}

function holds(rules: readonly MatchedRule[], id: string): boolean {
  for (const rule of rules) if (rule.id === id) return true;
  return false;
}

function firstOfMany(hits: readonly Hit[]): MatchedRule[] {
  const rules = new Map<string, MatchedRule>();
  for (const { rule } of hits) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  return [...rules.values()];
}
