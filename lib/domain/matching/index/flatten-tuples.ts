import type { Lists } from './lists.ts';
import { HASH_SEED, hashStep, packSegment, slotOf } from './literal-words.ts';
import { BUCKET, LEAF, SLOT_SIZE, TUPLE } from './shard.ts';
import type { StringTable } from './string-table.ts';
import type { Tuple, TupleSpace } from './tuple-space.ts';

/** Buckets written between two rests. */
const BUCKETS_AT_ONCE = 256;

export type FlatTuples = {
  roots: number[];
  tuples: number[];
  slots: Int32Array;
  buckets: number[];
};

/** Slots for a table that is at most half full. */
function tableSize(entries: number): number {
  return 2 ** Math.max(2, Math.ceil(Math.log2(entries * 2 + 1)));
}

function bucketCount(spaces: Iterable<TupleSpace>): number {
  let count = 0;
  for (const space of spaces) for (const { buckets } of space.values()) count += buckets.size;
  return count;
}

function writeTuple({ places }: Tuple, lists: Lists, tuples: number[]): void {
  const gap = places.findIndex((place, index) => place !== index);
  const prefix = gap < 0 ? places.length : gap;
  tuples.push(prefix, lists.add(places.slice(prefix)), (places.at(-1) ?? -1) + 1);
}

/** @returns the hash of the text */
function writeText(literals: readonly string[], buckets: number[]): number {
  const from = buckets.length;
  for (const literal of literals) packSegment(literal, buckets);
  let hash = HASH_SEED;
  for (let at = from; at < buckets.length; at += 1) hash = hashStep(hash, buckets[at] as number);
  return hash;
}

/**
 * Writes the tuples of all host patterns into flat arrays; all buckets share one hash table with linear probing.
 *
 * @param leafWords the words of each leaf, as `LEAF` has them
 */
export function* flattenTuples(
  spaces: ReadonlyMap<string, TupleSpace>,
  leafWords: readonly number[],
  strings: StringTable,
  lists: Lists,
): Generator<undefined, FlatTuples> {
  const size = tableSize(bucketCount(spaces.values()));
  const shift = 32 - Math.log2(size);
  const slots = new Int32Array(size * SLOT_SIZE);
  const flat: FlatTuples = { roots: [], tuples: [], slots, buckets: [0] };
  const { roots, tuples, buckets } = flat;
  let written = 0;

  for (const [host, space] of spaces) {
    const first = tuples.length / TUPLE.size;
    roots.push(strings.add(host), first, first + space.size);
    for (const tuple of space.values()) {
      const number = tuples.length / TUPLE.size;
      writeTuple(tuple, lists, tuples);
      for (const { literals, leaves } of tuple.buckets.values()) {
        const place = buckets.length;
        buckets.push(number, 0, leaves.length);
        const hash = writeText(literals, buckets);
        buckets[place + BUCKET.textSize] = buckets.length - place - BUCKET.size;
        for (const leaf of leaves) {
          for (let at = leaf * LEAF.size; at < (leaf + 1) * LEAF.size; at += 1) {
            buckets.push(leafWords[at] as number);
          }
        }
        let slot = slotOf(number, hash, shift);
        while (slots[slot * SLOT_SIZE + 1] !== 0) slot = (slot + 1) & (size - 1);
        slots[slot * SLOT_SIZE] = hash;
        slots[slot * SLOT_SIZE + 1] = place;
        written += 1;
        if (written % BUCKETS_AT_ONCE === 0) yield;
      }
    }
  }
  return flat;
}
