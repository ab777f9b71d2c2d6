import { segmentHash, slotOf } from './segment-text.ts';
import { NODE } from './shard.ts';
import type { StringTable } from './string-table.ts';
import type { TrieNode } from './trie.ts';

/** Nodes written between two rests. */
const NODES_AT_ONCE = 256;

export type FlatTrie = {
  roots: number[];
  nodes: Int32Array;
  slots: Int32Array;
  lists: number[];
  text: Uint8Array;
};

type Numbered = { node: TrieNode; parent: number; text: string };

/** Numbers the nodes, parents before children; the roots come first. */
function* numberNodes(roots: Iterable<TrieNode>): Generator<undefined, Numbered[]> {
  const all: Numbered[] = Array.from(roots, (node) => ({ node, parent: -1, text: '' }));
  for (let index = 0; index < all.length; index += 1) {
    const { node } = all[index] as Numbered;
    for (const [text, child] of node.texts) all.push({ node: child, parent: index, text });
    if (node.any) all.push({ node: node.any, parent: -1, text: '' });
    for (const child of node.likes.values()) all.push({ node: child, parent: -1, text: '' });
    if (index % NODES_AT_ONCE === 0) yield;
  }
  return all;
}

/** Lists of numbers, each behind its length; the list 0 is empty. */
class Lists {
  readonly words = [0];

  add(items: readonly number[]): number {
    if (items.length === 0) return 0;
    const list = this.words.push(items.length) - 1;
    for (const item of items) this.words.push(item);
    return list;
  }
}

function tableSize(edges: number): number {
  return 2 ** Math.max(2, Math.ceil(Math.log2(edges * 2 + 1)));
}

/** Writes tries into flat arrays; edges by literal text go into one hash table with linear probing. */
export function* flattenTrie(
  roots: ReadonlyMap<string, TrieNode>,
  strings: StringTable,
): Generator<undefined, FlatTrie> {
  const all = yield* numberNodes(roots.values());
  const numbers = new Map(all.map(({ node }, index) => [node, index]));
  const numberOf = (node: TrieNode) => numbers.get(node) ?? 0;
  const edges = all.filter(({ parent }) => parent >= 0).length;
  const size = tableSize(edges);
  const shift = 32 - Math.log2(size);
  const nodes = new Int32Array(all.length * NODE.size);
  const slots = new Int32Array(size * 2);
  const lists = new Lists();
  const text = new Uint8Array(all.reduce((sum, each) => sum + each.text.length, 0));
  let textEnd = 0;

  for (const [index, { node, parent, text: literal }] of all.entries()) {
    const textStart = textEnd;
    for (let at = 0; at < literal.length; at += 1) text[textEnd++] = literal.charCodeAt(at);
    const likes = [...node.likes].flatMap(([source, child]) => [strings.add(source), numberOf(child)]);
    const any = node.any ? numberOf(node.any) : 0;
    const row = [
      parent,
      textStart,
      textEnd,
      any,
      lists.add(likes),
      lists.add(node.tails),
      lists.add(node.ends),
    ];
    nodes.set(row, index * NODE.size);
    if (parent >= 0) {
      const hash = segmentHash(literal);
      let slot = slotOf(parent, hash, shift);
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot * 2] = hash;
      slots[slot * 2 + 1] = index;
    }
    if (index % NODES_AT_ONCE === 0) yield;
  }
  const variants = [...roots.keys()].flatMap((variant, root) => [strings.add(variant), root]);
  return { roots: variants, nodes, slots, lists: lists.words, text };
}
