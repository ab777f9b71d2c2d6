import type { EventId } from '../../contracts/ids.ts';

/** Draws `count` bytes of randomness fit for ids. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Makes the id of an event: a UUIDv7 (RFC 9562), a time and 74 random bits. Ids of one millisecond are in no order
 * among themselves; `seq` orders events.
 *
 * @param atMs milliseconds since the epoch
 */
export function newEventId(atMs: number, random: RandomBytes): EventId {
  const time = atMs.toString(16).padStart(12, '0');
  const [first = 0, ...others] = random(10);
  const variant = (first & 0x3) | 0x8;
  const rest = others.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const groups = [
    time.slice(0, 8),
    time.slice(8),
    `7${rest.slice(0, 3)}`,
    `${variant.toString(16)}${rest.slice(3, 6)}`,
    rest.slice(6),
  ];
  return groups.join('-');
}
