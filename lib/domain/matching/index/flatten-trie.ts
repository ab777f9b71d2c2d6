import { hashOf, packedText, slotOf, wordsIn } from './segment-text.ts';
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
  text: Int32Array;
};

/** Nodes in their order, parents before children; for those behind a literal segment, whose it is and how it reads. */
class NodeOrder {
  readonly nodes: TrieNode[] = [];
  readonly parents: number[] = [];
  readonly texts: string[] = [];
  edges = 0;
  textLength = 0;

  add(node: TrieNode, parent: number, text: string): void {
    node.number = this.nodes.push(node) - 1;
    this.parents.push(parent);
    this.texts.push(text);
    if (parent < 0) return;
    this.edges += 1;
    this.textLength += 1 + wordsIn(text.length);
  }
}

function* orderNodes(roots: Iterable<TrieNode>): Generator<undefined, NodeOrder> {
  const order = new NodeOrder();
  for (const root of roots) order.add(root, -1, '');
  for (let index = 0; index < order.nodes.length; index += 1) {
    const { texts, any, likes } = order.nodes[index] as TrieNode;
    if (texts) for (const [text, child] of texts) order.add(child, index, text);
    if (any) order.add(any, -1, '');
    if (likes) for (const child of likes.values()) order.add(child, -1, '');
    if (index % NODES_AT_ONCE === NODES_AT_ONCE - 1) yield;
  }
  return order;
}

/** Lists of numbers, each behind its length; the list 0 is empty. */
class Lists {
  readonly words = [0];

  add(items: readonly number[] | undefined): number {
    if (!items) return 0;
    const list = this.words.push(items.length) - 1;
    for (const item of items) this.words.push(item);
    return list;
  }
}

/** Slots for a table that is at most half full. */
function tableSize(edges: number): number {
  return 2 ** Math.max(2, Math.ceil(Math.log2(edges * 2 + 1)));
}

/** Writes tries into flat arrays; edges by literal text go into one hash table with linear probing. */
export function* flattenTrie(
  roots: ReadonlyMap<string, TrieNode>,
  strings: StringTable,
): Generator<undefined, FlatTrie> {
  const order = yield* orderNodes(roots.values());
  const size = tableSize(order.edges);
  const shift = 32 - Math.log2(size);
  const nodes = new Int32Array(order.nodes.length * NODE.size);
  const slots = new Int32Array(size * 2);
  const text = new Int32Array(order.textLength);
  const lists = new Lists();
  let textEnd = 0;

  for (let index = 0; index < order.nodes.length; index += 1) {
    const node = order.nodes[index] as TrieNode;
    const parent = order.parents[index] as number;
    const literal = order.texts[index] as string;
    const at = index * NODE.size;
    nodes[at + NODE.parent] = parent;
    nodes[at + NODE.branches] = node.texts ? 1 : 0;
    nodes[at + NODE.slash] = node.texts?.get('')?.number ?? 0;
    nodes[at + NODE.any] = node.any?.number ?? 0;
    nodes[at + NODE.likes] = lists.add(node.likes && likesOf(node.likes, strings));
    nodes[at + NODE.tails] = lists.add(node.tails);
    nodes[at + NODE.ends] = lists.add(node.ends);
    if (parent >= 0) {
      nodes[at + NODE.text] = textEnd;
      text[textEnd] = literal.length;
      const packed = packedText(literal);
      text.set(packed, textEnd + 1);
      textEnd += 1 + packed.length;
      const hash = hashOf(packed);
      let slot = slotOf(parent, hash, shift);
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot * 2] = hash;
      slots[slot * 2 + 1] = index;
    }
    if (index % NODES_AT_ONCE === NODES_AT_ONCE - 1) yield;
  }
  const variants = [...roots.keys()].flatMap((variant, root) => [strings.add(variant), root]);
  return { roots: variants, nodes, slots, lists: lists.words, text };
}

function likesOf(likes: ReadonlyMap<string, TrieNode>, strings: StringTable): number[] {
  return [...likes].flatMap(([source, { number }]) => [strings.add(source), number]);
}
