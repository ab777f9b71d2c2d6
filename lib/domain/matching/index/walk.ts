import type { OpenShard } from './open-shard.ts';
import type { PathSegments } from './path-segments.ts';
import { foldedCode, HASH_SEED, segmentHash, slotOf } from './segment-text.ts';
import { NODE } from './shard.ts';

const FIRST_CAPACITY = 64;

/** Takes the leaves that a walk comes by. */
export type TakeLeaf = (shard: OpenShard, leaf: number) => void;

/**
 * Walks a path through a trie, all branches side by side, one segment after the other. Every node is reached by one
 * way only, so the work is bounded by the nodes whose patterns agree with the path so far.
 */
export class Walk {
  /** Nodes reached so far, and those that the next segment leads to. */
  private here = new Int32Array(FIRST_CAPACITY);
  private next = new Int32Array(FIRST_CAPACITY);
  private nextCount = 0;

  run(shard: OpenShard, root: number, path: PathSegments, take: TakeLeaf): void {
    this.here[0] = root;
    let count = 1;
    for (let segment = 0; segment < path.count && count > 0; segment += 1) {
      count = this.step(shard, count, path, segment, take);
    }
    if (count > 0) this.finish(shard, count, take);
  }

  /** Takes the leaves right behind the edge of one literal text. */
  text(shard: OpenShard, text: string, take: TakeLeaf): void {
    const node = edge(shard, 0, segmentHash(text), text, 0, text.length);
    if (node > 0) takeAll(shard, shard.nodes[node * NODE.size + NODE.ends] as number, take);
  }

  /** @returns how many nodes the segment leads to */
  private step(shard: OpenShard, count: number, path: PathSegments, segment: number, take: TakeLeaf): number {
    const { nodes } = shard;
    const { text } = path;
    const start = path.starts[segment] as number;
    const end = path.ends[segment] as number;
    const hash = path.hashes[segment] as number;
    this.nextCount = 0;
    for (let index = 0; index < count; index += 1) {
      const node = this.here[index] as number;
      const at = node * NODE.size;
      const tails = nodes[at + NODE.tails] as number;
      if (tails > 0) takeAll(shard, tails, take);
      const literal = edge(shard, node, hash, text, start, end);
      if (literal > 0) this.reach(literal);
      const any = nodes[at + NODE.any] as number;
      if (any > 0 && end > start) this.reach(any);
      const likes = nodes[at + NODE.likes] as number;
      if (likes > 0) this.reachLikes(shard, likes, text.slice(start, end));
    }
    return this.turn();
  }

  /** The path ends here, or with one more slash: to rules that is the same. */
  private finish(shard: OpenShard, count: number, take: TakeLeaf): void {
    const { nodes } = shard;
    this.nextCount = 0;
    for (let index = 0; index < count; index += 1) {
      const node = this.here[index] as number;
      const at = node * NODE.size;
      takeAll(shard, nodes[at + NODE.tails] as number, take);
      takeAll(shard, nodes[at + NODE.ends] as number, take);
      const slash = edge(shard, node, HASH_SEED, '', 0, 0);
      if (slash > 0) this.reach(slash);
      const likes = nodes[at + NODE.likes] as number;
      if (likes > 0) this.reachLikes(shard, likes, '');
    }
    const reached = this.turn();
    for (let index = 0; index < reached; index += 1) {
      takeAll(shard, nodes[(this.here[index] as number) * NODE.size + NODE.ends] as number, take);
    }
  }

  private reachLikes(shard: OpenShard, list: number, segment: string): void {
    const { lists } = shard;
    const end = list + (lists[list] as number);
    for (let at = list + 1; at <= end; at += 2) {
      if (shard.expression(lists[at] as number).test(segment)) this.reach(lists[at + 1] as number);
    }
  }

  private reach(node: number): void {
    if (this.nextCount === this.next.length) {
      const larger = new Int32Array(this.nextCount * 2);
      larger.set(this.next);
      this.next = larger;
    }
    this.next[this.nextCount] = node;
    this.nextCount += 1;
  }

  /** What was next is here now. */
  private turn(): number {
    const { here, next } = this;
    this.here = next;
    this.next = here;
    return this.nextCount;
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
  text: string,
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
  text: string,
  start: number,
  end: number,
): boolean {
  const from = nodes[at + NODE.textStart] as number;
  const length = end - start;
  if ((nodes[at + NODE.textEnd] as number) - from !== length) return false;
  for (let index = 0; index < length; index += 1) {
    if (literals[from + index] !== foldedCode(text.charCodeAt(start + index))) return false;
  }
  return true;
}
