import type { OpenShard } from './open-shard.ts';
import type { PathSegments } from './path-segments.ts';
import { hashOf, packedText, slotOf, wordsIn } from './segment-text.ts';
import { NODE } from './shard.ts';

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
  const packed = packedText(text);
  const node = edge(shard, 0, hashOf(packed), packed, 0, text.length);
  if (node > 0) takeEnds(shard, node, take);
}

function visit(shard: OpenShard, node: number, path: PathSegments, segment: number, take: TakeLeaf): void {
  const { words } = shard;
  const at = shard.nodesAt + node * NODE.size;
  const tails = words[at + NODE.tails] as number;
  if (tails > 0) takeAll(shard, tails, take);
  if (segment === path.count) {
    finish(shard, node, take);
    return;
  }
  const start = path.starts[segment] as number;
  const end = path.ends[segment] as number;
  if (words[at + NODE.branches] === 1) {
    const place = path.places[segment] as number;
    const literal = edge(shard, node, path.hashes[segment] as number, path.packed, place, end - start);
    if (literal > 0) visit(shard, literal, path, segment + 1, take);
  }
  const any = words[at + NODE.any] as number;
  if (any > 0 && end > start) visit(shard, any, path, segment + 1, take);
  const likes = words[at + NODE.likes] as number;
  if (likes === 0) return;
  const text = path.text.slice(start, end);
  const first = shard.listsAt + likes;
  const last = first + (words[first] as number);
  for (let index = first + 1; index <= last; index += 2) {
    if (shard.isLike(words[index] as number, text)) {
      visit(shard, words[index + 1] as number, path, segment + 1, take);
    }
  }
}

/** The path ends here, or with one more slash: to rules that is the same. */
function finish(shard: OpenShard, node: number, take: TakeLeaf): void {
  const { words } = shard;
  const at = shard.nodesAt + node * NODE.size;
  takeAll(shard, words[at + NODE.ends] as number, take);
  const slash = words[at + NODE.slash] as number;
  if (slash > 0) takeEnds(shard, slash, take);
  const likes = words[at + NODE.likes] as number;
  if (likes === 0) return;
  const first = shard.listsAt + likes;
  const last = first + (words[first] as number);
  for (let index = first + 1; index <= last; index += 2) {
    if (shard.isLike(words[index] as number, '')) takeEnds(shard, words[index + 1] as number, take);
  }
}

function takeEnds(shard: OpenShard, node: number, take: TakeLeaf): void {
  takeAll(shard, shard.words[shard.nodesAt + node * NODE.size + NODE.ends] as number, take);
}

function takeAll(shard: OpenShard, list: number, take: TakeLeaf): void {
  if (list === 0) return;
  const { words } = shard;
  const first = shard.listsAt + list;
  const last = first + (words[first] as number);
  for (let at = first + 1; at <= last; at += 1) take(shard, words[at] as number);
}

/**
 * The node behind an edge of literal text, 0 where there is none. The hash finds it, the text decides.
 *
 * @param packed has the text from `place` on
 * @param length of the text, in characters
 */
function edge(
  shard: OpenShard,
  node: number,
  hash: number,
  packed: Int32Array,
  place: number,
  length: number,
): number {
  const { words, slotsAt, slotMask } = shard;
  for (let slot = slotOf(node, hash, shard.shift); ; slot = (slot + 1) & slotMask) {
    const child = words[slotsAt + slot * 2 + 1] as number;
    if (child === 0) return 0;
    if (words[slotsAt + slot * 2] !== hash) continue;
    const at = shard.nodesAt + child * NODE.size;
    if (words[at + NODE.parent] !== node) continue;
    const text = shard.textAt + (words[at + NODE.text] as number);
    if (words[text] === length && isSame(words, text + 1, packed, place, wordsIn(length))) return child;
  }
}

function isSame(words: Int32Array, at: number, others: Int32Array, place: number, count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    if (words[at + index] !== others[place + index]) return false;
  }
  return true;
}
