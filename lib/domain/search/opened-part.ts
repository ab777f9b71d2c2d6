import type { OpaqueId } from '../../contracts/ids.ts';
import { lengthNorms } from './score-word.ts';
import type { SearchPart } from './search-part.ts';

/** A part of the index, ready to be searched. */
export type OpenedPart = {
  part: SearchPart;
  ids: OpaqueId[];
  titles: string[];
  norms: Float32Array;
  /** 1: no longer there, or a newer part has it. Such documents are not found. */
  dead: Uint8Array;
};

const lines = (joined: string): string[] => (joined === '' ? [] : joined.split('\n'));

/**
 * Makes the parts of an index ready.
 *
 * @param parts newest first: of one id, the first counts
 * @param isLive whether what has this id is still there
 */
export function openParts(parts: readonly SearchPart[], isLive: (id: OpaqueId) => boolean): OpenedPart[] {
  const seen = new Set<OpaqueId>();
  return parts.map((part) => {
    const ids = lines(part.ids);
    const dead = Uint8Array.from(ids, (id) => (seen.has(id) || !isLive(id) ? 1 : 0));
    for (const id of ids) seen.add(id);
    return { part, ids, titles: lines(part.titles), norms: lengthNorms(part), dead };
  });
}
