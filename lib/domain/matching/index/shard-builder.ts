import type { Rule } from '../../../contracts/rule.ts';
import { priorityRank } from '../rank.ts';
import type { Targeting } from '../targeting.ts';
import { flattenTrie } from './flatten-trie.ts';
import type { ReadPattern } from './pattern-reader.ts';
import { joinSections, NONE, SCHEME, type Shard } from './shard.ts';
import { StringTable } from './string-table.ts';
import { insert, newNode, type TrieNode } from './trie.ts';

function targetingOf({ enabled, teams, roles, from, until, environments }: Rule): Targeting | undefined {
  if (!teams && !roles && !from && !until && !environments) return undefined;
  return { enabled, teams, roles, from, until, environments };
}

/** Gathers the rules of one key and makes their shard. */
export class ShardBuilder {
  readonly key: string;
  private readonly roots = new Map<string, TrieNode>();
  private readonly strings = new StringTable();
  private readonly leaves: number[] = [];
  private readonly ranks: number[] = [];
  private readonly rules: number[] = [];
  private readonly rows = new Map<Rule, number>();

  constructor(key: string) {
    this.key = key;
  }

  addPattern(rule: Rule, { scheme, host, path, rest, rank }: ReadPattern): void {
    const leaf = this.addLeaf(rule, SCHEME[scheme], this.strings.add(rest), rank);
    insert(this.root(host.variant), path, leaf);
  }

  /** @param pageType as `pageTypeOf` gives it; what it ranks as is known when a page is there */
  addPageType(rule: Rule, pageType: string): void {
    const leaf = this.addLeaf(rule, SCHEME.https, NONE, 0);
    insert(this.root(''), { segments: [{ kind: 'text', text: pageType }], tail: false }, leaf);
  }

  /** Makes the shard in many small steps; each `yield` is a place to rest. */
  *finish(): Generator<undefined, Shard> {
    const { roots, nodes, slots, lists, text } = yield* flattenTrie(this.roots, this.strings);
    yield;
    const { strings, offsets } = this.strings.finish();
    const { leaves, rules } = this;
    const words = joinSections({ roots, nodes, slots, lists, text, leaves, rules, offsets });
    return { key: this.key, words, ranks: Float64Array.from(this.ranks), strings };
  }

  private root(variant: string): TrieNode {
    const root = this.roots.get(variant) ?? newNode();
    this.roots.set(variant, root);
    return root;
  }

  private addLeaf(rule: Rule, scheme: number, check: number, specificity: number): number {
    this.leaves.push(this.rowOf(rule), scheme, check);
    return this.ranks.push(priorityRank(rule.priority) + specificity) - 1;
  }

  private rowOf(rule: Rule): number {
    const known = this.rows.get(rule);
    if (known !== undefined) return known;
    const row = this.rows.size;
    this.rows.set(rule, row);
    const targeting = targetingOf(rule);
    this.rules.push(
      this.strings.append(rule.id),
      this.strings.add(rule.aids.length === 1 ? (rule.aids[0] ?? '') : rule.aids.join(' ')),
      targeting ? this.strings.add(JSON.stringify(targeting)) : NONE,
      rule.exclude.length > 0 ? this.strings.add(JSON.stringify(rule.exclude)) : NONE,
    );
    return row;
  }
}
