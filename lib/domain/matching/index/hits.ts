import type { MatchedRule } from '../matcher.ts';
import type { OpenShard } from './open-shard.ts';
import { LEAF } from './shard.ts';

/** Up to here comparing each with each is quicker than a map. */
const FEW = 8;
const WORD = 2 ** 32;
const NO_RULES: readonly MatchedRule[] = [];

/** Gathers what a lookup found: several patterns of one rule may match, in several shards. */
export class Hits {
  // Side by side, so that a hit makes no object.
  private readonly rules: MatchedRule[] = [];
  private readonly ranks: number[] = [];
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  /** @param more what the rank of a leaf lacks until a page is there */
  add(shard: OpenShard, leaf: number, more: number): void {
    const { words } = shard;
    this.rules[this.count] = shard.rule(words[leaf + LEAF.rule] as number);
    this.ranks[this.count] =
      (words[leaf + LEAF.rankHigh] as number) * WORD + ((words[leaf + LEAF.rankLow] as number) >>> 0) + more;
    this.count += 1;
  }

  /** Each rule once, by the best of its ranks, best first. */
  inOrder(): readonly MatchedRule[] {
    if (this.count === 0) return NO_RULES;
    if (this.count === 1) return [this.rules[0] as MatchedRule];
    return this.count <= FEW ? this.inserted() : this.sorted();
  }

  private precedes(rank: number, rule: MatchedRule, at: number): boolean {
    const other = this.ranks[at] as number;
    return rank === other ? rule.id < (this.rules[at] as MatchedRule).id : rank > other;
  }

  /** Sorts few by insertion, which takes a fraction of the time of a call of `sort`. */
  private inserted(): MatchedRule[] {
    const { rules, ranks, count } = this;
    for (let index = 1; index < count; index += 1) {
      const rule = rules[index] as MatchedRule;
      const rank = ranks[index] as number;
      let at = index;
      for (; at > 0 && this.precedes(rank, rule, at - 1); at -= 1) {
        rules[at] = rules[at - 1] as MatchedRule;
        ranks[at] = ranks[at - 1] as number;
      }
      rules[at] = rule;
      ranks[at] = rank;
    }
    const first: MatchedRule[] = [];
    for (let index = 0; index < count; index += 1) {
      const rule = rules[index] as MatchedRule;
      if (!holds(first, rule.id)) first.push(rule);
    }
    return first;
  }

  private sorted(): MatchedRule[] {
    const places = Array.from({ length: this.count }, (_, index) => index);
    places.sort((a, b) => {
      if (this.precedes(this.ranks[a] as number, this.rules[a] as MatchedRule, b)) return -1;
      return this.precedes(this.ranks[b] as number, this.rules[b] as MatchedRule, a) ? 1 : 0;
    });
    const first = new Map<string, MatchedRule>();
    for (const place of places) {
      const rule = this.rules[place] as MatchedRule;
      if (!first.has(rule.id)) first.set(rule.id, rule);
    }
    return [...first.values()];
  }
}

function holds(rules: readonly MatchedRule[], id: string): boolean {
  for (const rule of rules) if (rule.id === id) return true;
  return false;
}
