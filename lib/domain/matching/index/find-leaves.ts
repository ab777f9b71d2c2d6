import { hashStep, slotOf } from './literal-words.ts';
import type { OpenShard, Root } from './open-shard.ts';
import type { PathSegments } from './path-segments.ts';
import { BUCKET, FORM, LEAF, NONE, SLOT_SIZE, TUPLE } from './shard.ts';

/**
 * Takes the leaves whose shape a path has.
 *
 * @param leaf where it stands in the words of the shard
 */
export type TakeLeaf = (shard: OpenShard, leaf: number) => void;

/**
 * Takes the leaves of all patterns whose shape a path has, by tuple space search (Srinivasan, Suri and Varghese, "Packet
 * classification using tuple space search", 1999): patterns that are literal in the same places form a tuple, and one
 * probe with the path's text in those places finds those of a tuple that agree. So the work grows with the
 * tuples, of which people make a handful, not with the patterns.
 */
export function findLeaves(root: Root, path: PathSegments, take: TakeLeaf): void {
  const { words, last } = root;
  for (let at = root.first, tuple = root.firstTuple; at < last; at += TUPLE.size, tuple += 1) {
    if ((words[at + TUPLE.least] as number) > path.count) continue;
    const bucket = bucketOf(root, tuple, at, path);
    if (bucket > 0) takeBucket(root, bucket, path, take);
  }
}

/** The bucket of a tuple that has the path's text; 0 where there is none. The hash finds it, the text decides. */
function bucketOf(root: Root, tuple: number, at: number, path: PathSegments): number {
  const { words, slotsAt, slotMask } = root;
  const prefix = words[at + TUPLE.prefix] as number;
  const extras = words[at + TUPLE.extras] as number;
  let hash = path.hashes[prefix] as number;
  if (extras !== NONE) hash = withExtras(root, extras, path, hash);
  for (let slot = slotOf(tuple, hash, root.shift); ; slot = (slot + 1) & slotMask) {
    const place = words[slotsAt + slot * SLOT_SIZE + 1] as number;
    if (place === 0) return 0;
    if (words[slotsAt + slot * SLOT_SIZE] !== hash) continue;
    const bucket = root.bucketsAt + place;
    if (words[bucket + BUCKET.tuple] !== tuple) continue;
    if (hasText(root, bucket + BUCKET.size, prefix, extras, path)) return bucket;
  }
}

function withExtras({ words, listsAt }: Root, extras: number, path: PathSegments, from: number): number {
  let hash = from;
  const list = listsAt + extras;
  const end = list + (words[list] as number);
  for (let at = list + 1; at <= end; at += 1) {
    const segment = words[at] as number;
    const last = path.places[segment + 1] as number;
    for (let word = path.places[segment] as number; word < last; word += 1) {
      hash = hashStep(hash, path.packed[word] as number);
    }
  }
  return hash;
}

/** Whether the words from `at` on are those of the path's segments in the places of the tuple. */
function hasText(
  { words, listsAt }: Root,
  at: number,
  prefix: number,
  extras: number,
  path: PathSegments,
): boolean {
  const { packed, places } = path;
  let text = at;
  const prefixEnd = places[prefix] as number;
  for (let word = 0; word < prefixEnd; word += 1, text += 1) if (words[text] !== packed[word]) return false;
  if (extras === NONE) return true;
  const list = listsAt + extras;
  const end = list + (words[list] as number);
  for (let each = list + 1; each <= end; each += 1) {
    const segment = words[each] as number;
    const last = places[segment + 1] as number;
    for (let word = places[segment] as number; word < last; word += 1, text += 1) {
      if (words[text] !== packed[word]) return false;
    }
  }
  return true;
}

function takeBucket(root: Root, bucket: number, path: PathSegments, take: TakeLeaf): void {
  const { words } = root;
  let leaf = bucket + BUCKET.size + (words[bucket + BUCKET.textSize] as number);
  const last = leaf + (words[bucket + BUCKET.leaves] as number) * LEAF.size;
  for (; leaf < last; leaf += LEAF.size) {
    const form = words[leaf + LEAF.form] as number;
    const count = form >> FORM.countShift;
    if ((form & FORM.tail) === 0 ? path.count !== count : path.count < count) continue;
    const singles = words[leaf + LEAF.singles] as number;
    if (singles === NONE || fitSingles(root, singles, path)) take(root.shard, leaf);
  }
}

function fitSingles({ shard, words, listsAt }: Root, singles: number, path: PathSegments): boolean {
  const list = listsAt + singles;
  const end = list + (words[list] as number);
  for (let at = list + 1; at <= end; at += 2) {
    const segment = words[at] as number;
    const expression = words[at + 1] as number;
    const from = path.starts[segment] as number;
    const to = path.ends[segment] as number;
    if (expression === NONE ? to === from : !shard.isLike(expression, path.text.slice(from, to)))
      return false;
  }
  return true;
}
