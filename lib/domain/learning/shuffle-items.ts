import type { OpaqueId } from '../../contracts/ids.ts';

/** @returns numbers from 0 up to, not including, 1; the same ones for the same seed */
function numbersFrom(seed: string): () => number {
  let state = 2_166_136_261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The items of an order question as they are shown first: shuffled, the same way wherever the seed is the same, and
 * never in the right order.
 *
 * @param items in the right order, each once; at least two
 */
export function shuffleItems(items: readonly OpaqueId[], seed: string): OpaqueId[] {
  const next = numbersFrom(seed);
  const shuffled = [...items];
  for (let end = shuffled.length - 1; end > 0; end -= 1) {
    const other = Math.floor(next() * (end + 1));
    const [a, b] = [shuffled[end], shuffled[other]];
    if (a !== undefined && b !== undefined) [shuffled[end], shuffled[other]] = [b, a];
  }
  const isRight = shuffled.every((id, place) => id === items[place]);
  return isRight ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

/** Moves an item to a place; the others close up. Places outside the list mean its ends. */
export function moveItem(order: readonly OpaqueId[], id: OpaqueId, place: number): OpaqueId[] {
  const others = order.filter((each) => each !== id);
  const at = Math.min(Math.max(place, 0), others.length);
  return [...others.slice(0, at), id, ...others.slice(at)];
}
