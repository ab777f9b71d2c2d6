import { v7 } from 'uuid';
import type { EventId } from '../../contracts/ids.ts';

/** Draws `count` bytes of randomness fit for ids. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Makes the id of an event: a UUIDv7. Ids of one millisecond are in no order among themselves; `seq` orders events.
 *
 * @param atMs milliseconds since the epoch
 */
export function newEventId(atMs: number, random: RandomBytes): EventId {
  return v7({ msecs: atMs, random: random(16) });
}
