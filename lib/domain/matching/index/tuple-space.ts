import { mayBeEmpty, type PathShape, type SegmentTest } from './path-shape.ts';

/** Patterns with the same literal text in the same places; their leaves by number. */
type Bucket = { literals: readonly string[]; leaves: number[] };

/** Which segments are literal, and what stands there. */
export type Tuple = { places: readonly number[]; buckets: Map<string, Bucket> };

/** The tuples of one host pattern. */
export type TupleSpace = Map<string, Tuple>;

/** A shape as the tuples see it: without what the end of a path decides. */
export type Reading = { segments: readonly SegmentTest[]; tail: boolean };

/**
 * What paths are read for a shape. To rules a slash at the end is the same as none, and paths are read without it: a
 * pattern whose last segment may be empty also takes the path that lacks it.
 */
export function readingsOf({ segments, tail }: Omit<PathShape, 'exact'>): Reading[] {
  if (tail || !mayBeEmpty(segments.at(-1))) return [{ segments, tail }];
  return [
    { segments, tail },
    { segments: segments.slice(0, -1), tail },
  ];
}

/** Files a leaf under the literal segments of what it reads. */
export function file(space: TupleSpace, { segments }: Reading, leaf: number): void {
  const places: number[] = [];
  const literals: string[] = [];
  for (let place = 0; place < segments.length; place += 1) {
    const test = segments[place] as SegmentTest;
    if (test.kind !== 'text') continue;
    places.push(place);
    literals.push(test.text);
  }
  const tuple = tupleAt(space, places);
  const text = literals.join('/');
  const bucket = tuple.buckets.get(text);
  if (bucket) bucket.leaves.push(leaf);
  else tuple.buckets.set(text, { literals, leaves: [leaf] });
}

function tupleAt(space: TupleSpace, places: readonly number[]): Tuple {
  const key = places.join(' ');
  let tuple = space.get(key);
  if (!tuple) {
    tuple = { places, buckets: new Map() };
    space.set(key, tuple);
  }
  return tuple;
}
