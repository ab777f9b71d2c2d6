/** What a file is for. People miss a picture in a step first, and a film last. */
export type MediaUse = 'picture' | 'captions' | 'film';

export type MediaNeed = { sha256: string; use: MediaUse };

/** @returns every file that content shows, as often as it shows it */
export function mediaIn(content: unknown): MediaNeed[] {
  if (typeof content !== 'object' || content === null) return [];
  const inside = Object.values(content).flatMap(mediaIn);
  if (!('media' in content) || typeof content.media !== 'string') return inside;
  const captions = 'captions' in content && typeof content.captions === 'string' && content.captions;
  if (!captions) return [{ sha256: content.media, use: 'picture' }, ...inside];
  return [{ sha256: content.media, use: 'film' }, { sha256: captions, use: 'captions' }, ...inside];
}
