/** A whole number from 0 up to, but not, `below`. */
export type Pick = (below: number) => number;

/** Small fast counter of Tommy Ettinger ("mulberry32"): the same numbers in every run. */
export function seededPick(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
