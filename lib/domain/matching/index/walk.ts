import type { Address } from './address.ts';
import type { OpenShard } from './open-shard.ts';
import { foldedCode, HASH_SEED, segmentHash, slotOf } from './segment-text.ts';
import { NODE } from './shard.ts';

const FIRST_CAPACITY = 64;

/** Nodes that are reached at one depth. */
class Front {
  nodes = new Int32Array(FIRST_CAPACITY);
  count = 0;

  add(node: number): void {
    if (this.count === this.nodes.length) {
      const larger = new Int32Array(this.count * 2);
      larger.set(this.nodes);
      this.nodes = larger;
    }
    this.nodes[this.count] = node;
    this.count += 1;
  }
}

/** Takes the leaves that a walk comes by. */
export type TakeLeaf = (shard: OpenShard, leaf: number) => void;

/**
 * Walks a path through a trie, all branches side by side, one segment after the other. Every node is reached by one
 * way only, so the work is bounded by the nodes whose patterns agree with the path so far.
 */
export class Walk {
  private here = new Front();
  private next = new Front();

  run(shard: OpenShard, root: number, address: Address, take: TakeLeaf): void {
    this.here.count = 0;
    this.here.add(root);
    for (let segment = 0; segment < address.count && this.here.count > 0; segment += 1) {
      this.step(shard, address, segment, take);
    }
    this.finish(shard, take);
  }

  /** Takes the leaves right behind the edge of one literal text. */
  text(shard: OpenShard, text: string, take: TakeLeaf): void {
    const node = edge(shard, 0, segmentHash(text), text, 0, text.length);
    if (node > 0) takeAll(shard, shard.sections.nodes[node * NODE.size + NODE.ends] as number, take);
  }

  private step(shard: OpenShard, address: Address, segment: number, take: TakeLeaf): void {
    const { here, next } = this;
    const { nodes } = shard.sections;
    const { text } = address;
    const start = address.starts[segment] as number;
    const end = address.ends[segment] as number;
    const hash = address.hashes[segment] as number;
    next.count = 0;
    for (let index = 0; index < here.count; index += 1) {
      const node = here.nodes[index] as number;
      const at = node * NODE.size;
      takeAll(shard, nodes[at + NODE.tails] as number, take);
      const literal = edge(shard, node, hash, text, start, end);
      if (literal > 0) next.add(literal);
      const any = nodes[at + NODE.any] as number;
      if (any > 0 && end > start) next.add(any);
      const likes = nodes[at + NODE.likes] as number;
      if (likes > 0) this.addLikes(shard, likes, text.slice(start, end));
    }
    this.here = next;
    this.next = here;
  }

  private addLikes(shard: OpenShard, list: number, segment: string): void {
    const { lists } = shard.sections;
    const end = list + (lists[list] as number);
    for (let at = list + 1; at <= end; at += 2) {
      if (shard.expression(lists[at] as number).test(segment)) this.next.add(lists[at + 1] as number);
    }
  }

  /** The path ends here, or with one more slash: to rules that is the same. */
  private finish(shard: OpenShard, take: TakeLeaf): void {
    const { here, next } = this;
    const { nodes } = shard.sections;
    next.count = 0;
    for (let index = 0; index < here.count; index += 1) {
      const node = here.nodes[index] as number;
      const at = node * NODE.size;
      takeAll(shard, nodes[at + NODE.tails] as number, take);
      takeAll(shard, nodes[at + NODE.ends] as number, take);
      const slash = edge(shard, node, HASH_SEED, '', 0, 0);
      if (slash > 0) next.add(slash);
      const likes = nodes[at + NODE.likes] as number;
      if (likes > 0) this.addLikes(shard, likes, '');
    }
    for (let index = 0; index < next.count; index += 1) {
      const at = (next.nodes[index] as number) * NODE.size;
      takeAll(shard, nodes[at + NODE.ends] as number, take);
    }
  }
}

function takeAll(shard: OpenShard, list: number, take: TakeLeaf): void {
  if (list === 0) return;
  const { lists } = shard.sections;
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
  const { slots, nodes } = shard.sections;
  const mask = slots.length / 2 - 1;
  for (let slot = slotOf(node, hash, shard.shift); ; slot = (slot + 1) & mask) {
    const child = slots[slot * 2 + 1] as number;
    if (child === 0) return 0;
    if (slots[slot * 2] !== hash) continue;
    const at = child * NODE.size;
    if (nodes[at + NODE.parent] === node && hasText(shard, at, text, start, end)) return child;
  }
}

function hasText(
  { sections: { nodes }, text: literals }: OpenShard,
  at: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const from = nodes[at + NODE.textStart] as number;
  if ((nodes[at + NODE.textEnd] as number) - from !== end - start) return false;
  for (let index = 0; index < end - start; index += 1) {
    if (literals[from + index] !== foldedCode(text.charCodeAt(start + index))) return false;
  }
  return true;
}
