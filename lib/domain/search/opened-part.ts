import type { OpaqueId } from '../../contracts/ids.ts';
import type { Typed } from './compare-word.ts';
import { lengthNorms, scoreWord, type WordScores } from './score-word.ts';
import type { SearchPart } from './search-part.ts';
import { FOUND_KINDS, type FoundKind } from './searchable.ts';

/** A part of the index, ready to be searched. */
export type OpenedPart = {
  part: SearchPart;
  ids: OpaqueId[];
  titles: string[];
  /** 1: no longer there, or a newer part has it. Such documents are not found. */
  dead: Uint8Array;
  /** What a word of a query is worth in each document. */
  scoresOf(word: Typed): WordScores;
};

/** Words whose scores are kept: those of one query, of which only the last one changes while it is typed. */
const KEPT_MAX = 8;

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
  return { part, ids, titles: lines(part.titles), dead, scoresOf: keepingScores(part) };
}

function keepingScores(part: SearchPart): OpenedPart['scoresOf'] {
  const norms = lengthNorms(part);
  const kept = new Map<string, WordScores>();
  return (word) => {
    const scores = kept.get(word.folded) ?? scoreWord(word, part, norms);
    kept.delete(word.folded);
    kept.set(word.folded, scores);
    for (const oldest of [...kept.keys()].slice(0, -KEPT_MAX)) kept.delete(oldest);
    return scores;
  };
}
