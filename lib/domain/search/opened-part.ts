import type { OpaqueId } from '../../contracts/ids.ts';
import { lengthNorms } from './score-word.ts';
import type { SearchPart } from './search-part.ts';
import { FOUND_KINDS, type FoundKind } from './searchable.ts';

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

/** The kind of a document of a part. */
export function kindIn({ kinds }: Pick<SearchPart, 'kinds'>, document: number): FoundKind {
  return FOUND_KINDS[kinds[document] ?? 0] ?? 'checklist';
}

/**
 * Makes a part of the index ready.
 *
 * @param isLive whether what has this id is still as the part has it
 */
export function openPart(part: SearchPart, isLive: (id: OpaqueId, kind: FoundKind) => boolean): OpenedPart {
  const ids = lines(part.ids);
  const dead = Uint8Array.from(ids, (id, document) => (isLive(id, kindIn(part, document)) ? 0 : 1));
  return { part, ids, titles: lines(part.titles), norms: lengthNorms(part), dead };
}
