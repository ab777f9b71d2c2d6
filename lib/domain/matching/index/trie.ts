import type { PathShape } from './path-shape.ts';

/** A node while the trie is being built. Most nodes have few of these, and there are many nodes. */
export type TrieNode = {
  /** Its place in the flat trie, once it has one. */
  number: number;
  texts: Map<string, TrieNode> | undefined;
  any: TrieNode | undefined;
  likes: Map<string, TrieNode> | undefined;
  /** Leaves for whatever comes behind one more slash. */
  tails: number[] | undefined;
  /** Leaves for a path that ends here. */
  ends: number[] | undefined;
};

export function newNode(): TrieNode {
  return { number: 0, texts: undefined, any: undefined, likes: undefined, tails: undefined, ends: undefined };
}

function childIn(children: Map<string, TrieNode>, key: string): TrieNode {
  let child = children.get(key);
  if (!child) {
    child = newNode();
    children.set(key, child);
  }
  return child;
}

/** Hangs a leaf where the shape leads. */
export function insert(root: TrieNode, { segments, tail }: Omit<PathShape, 'exact'>, leaf: number): void {
  let node = root;
  for (const test of segments) {
    if (test.kind === 'text') {
      node.texts ??= new Map();
      node = childIn(node.texts, test.text);
    } else if (test.kind === 'like') {
      node.likes ??= new Map();
      node = childIn(node.likes, test.source);
    } else {
      node.any ??= newNode();
      node = node.any;
    }
  }
  if (tail) {
    node.tails ??= [];
    node.tails.push(leaf);
  } else {
    node.ends ??= [];
    node.ends.push(leaf);
  }
}
