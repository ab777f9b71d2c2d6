import type { MediaUse } from './media-in.ts';

/** Most bytes of media on one device. */
export const MEDIA_BYTES_MAX = 500_000_000;

/** A larger file is not taken. */
export const MEDIA_FILE_BYTES_MAX = 50_000_000;

/** The lower, the more it is missed. */
export const NEED: Record<MediaUse, number> = { picture: 0, captions: 1, film: 2 };

export type HeldFile = { sha256: string; use: MediaUse; bytes: number };

/**
 * Decides which files give way to another: only such as are missed less, the largest first.
 *
 * @param held what lies on the device
 * @param bytesMax that all of them may take
 * @returns hashes of the files to drop; `undefined` where the newcomer does not fit whatever goes
 */
export function makeRoom(
  held: readonly HeldFile[],
  newcomer: HeldFile,
  bytesMax: number,
): string[] | undefined {
  let excess = held.reduce((sum, { bytes }) => sum + bytes, newcomer.bytes) - bytesMax;
  const dropped: string[] = [];
  const lesser = held
    .filter(({ use }) => NEED[use] > NEED[newcomer.use])
    .sort((a, b) => NEED[b.use] - NEED[a.use] || b.bytes - a.bytes);
  for (const { sha256, bytes } of lesser) {
    if (excess <= 0) break;
    dropped.push(sha256);
    excess -= bytes;
  }
  return excess <= 0 ? dropped : undefined;
}
