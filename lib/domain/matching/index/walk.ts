import type { OpenShard } from './open-shard.ts';
import type { PathSegments } from './path-segments.ts';
import { HASH_SEED, segmentHash, slotOf } from './segment-text.ts';
import { NODE } from './shard.ts';

const NO_TEXT = new Uint8Array(0);

/** Takes the leaves that a walk comes by. */
export type TakeLeaf = (shard: OpenShard, leaf: number) => void;

/**
 * Walks a path through a trie and takes the leaves of all patterns whose shape it has. Every node is reached by one way
 * only, so the work is bounded by the nodes whose patterns agree with the path so far.
 */
export function walk(shard: OpenShard, root: number, path: PathSegments, take: TakeLeaf): void {
  visit(shard, root, path, 0, take);
}

/** Takes the leaves right behind the edge of one literal text. */
export function walkText(shard: OpenShard, text: string, take: TakeLeaf): void {
  const node = edge(
    shard,
    0,
    segmentHash(text),
    Uint8Array.from(text, (char) => char.charCodeAt(0)),
    0,
    text.length,
  );
  if (node > 0) takeAll(shard, shard.nodes[node * NODE.size + NODE.ends] as number, take);
}

function visit(shard: OpenShard, node: number, path: PathSegments, segment: number, take: TakeLeaf): void {
  const { nodes } = shard;
  const at = node * NODE.size;
  const tails = nodes[at + NODE.tails] as number;
  if (tails > 0) takeAll(shard, tails, take);
  if (segment === path.count) {
    finish(shard, node, take);
    return;
  }
  const start = path.starts[segment] as number;
  const end = path.ends[segment] as number;
  const { folded, offset } = path;
  const literal = edge(shard, node, path.hashes[segment] as number, folded, start - offset, end - offset);
  if (literal > 0) visit(shard, literal, path, segment + 1, take);
  const any = nodes[at + NODE.any] as number;
  if (any > 0 && end > start) visit(shard, any, path, segment + 1, take);
  const likes = nodes[at + NODE.likes] as number;
  if (likes === 0) return;
  const { lists } = shard;
  const text = path.text.slice(start, end);
  const last = likes + (lists[likes] as number);
  for (let index = likes + 1; index <= last; index += 2) {
    if (shard.isLike(lists[index] as number, text))
      visit(shard, lists[index + 1] as number, path, segment + 1, take);
  }
}

/** The path ends here, or with one more slash: to rules that is the same. */
function finish(shard: OpenShard, node: number, take: TakeLeaf): void {
  const { nodes, lists } = shard;
  const at = node * NODE.size;
  takeAll(shard, nodes[at + NODE.ends] as number, take);
  const slash = edge(shard, node, HASH_SEED, NO_TEXT, 0, 0);
  if (slash > 0) takeAll(shard, nodes[slash * NODE.size + NODE.ends] as number, take);
  const likes = nodes[at + NODE.likes] as number;
  if (likes === 0) return;
  const last = likes + (lists[likes] as number);
  for (let index = likes + 1; index <= last; index += 2) {
    const child = (lists[index + 1] as number) * NODE.size;
    if (shard.isLike(lists[index] as number, '')) takeAll(shard, nodes[child + NODE.ends] as number, take);
  }
}

function takeAll(shard: OpenShard, list: number, take: TakeLeaf): void {
  if (list === 0) return;
  const { lists } = shard;
  const end = list + (lists[list] as number);
  for (let at = list + 1; at <= end; at += 1) take(shard, lists[at] as number);
}

/** The node behind an edge of literal text, 0 where there is none. The hash finds it, the text decides. */
function edge(
  shard: OpenShard,
  node: number,
  hash: number,
  text: Uint8Array,
  start: number,
  end: number,
): number {
  const { slots, nodes } = shard;
  const last = slots.length - 1;
  for (let slot = slotOf(node, hash, shard.shift) * 2; ; slot = (slot + 2) & last) {
    const child = slots[slot + 1] as number;
    if (child === 0) return 0;
    if (slots[slot] !== hash) continue;
    const at = child * NODE.size;
    if (nodes[at + NODE.parent] === node && hasText(shard, at, text, start, end)) return child;
  }
}

function hasText(
  { nodes, text: literals }: OpenShard,
  at: number,
  text: Uint8Array,
  start: number,
  end: number,
): boolean {
  const from = nodes[at + NODE.textStart] as number;
  const length = end - start;
  if ((nodes[at + NODE.textEnd] as number) - from !== length) return false;
  for (let index = 0; index < length; index += 1) {
    if (literals[from + index] !== text[start + index]) return false;
  }
  return true;
}
