import type { PathShape } from './path-shape.ts';

/** A node while the trie is being built. */
export type TrieNode = {
  texts: Map<string, TrieNode>;
  any: TrieNode | undefined;
  likes: Map<string, TrieNode>;
  /** Leaves for whatever comes behind one more slash. */
  tails: number[];
  /** Leaves for a path that ends here. */
  ends: number[];
};

export function newNode(): TrieNode {
  return { texts: new Map(), any: undefined, likes: new Map(), tails: [], ends: [] };
}

function childIn<K>(children: Map<K, TrieNode>, key: K): TrieNode {
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
    if (test.kind === 'text') node = childIn(node.texts, test.text);
    else if (test.kind === 'like') node = childIn(node.likes, test.source);
    else {
      node.any ??= newNode();
      node = node.any;
    }
  }
  (tail ? node.tails : node.ends).push(leaf);
}
