/** Version of the index. Raise it with any change of its layout or of what rules mean. */
export const INDEX_FORMAT = 1;

/**
 * The rules of one key (see `hostShape`), ready to match: a trie of path segments in flat arrays. It is stored as
 * it stands, and nothing of it is unpacked when it is read.
 *
 * `words` holds the sections below one after the other, each behind its length: one array, so that a lookup touches as
 * little memory as can be. `ranks` has the rank of each leaf, `strings` all texts end to end but the literal segments: those
 * are the section `text`, each behind its length, in lower case, four characters a word.
 */
export type Shard = {
  key: string;
  words: Int32Array;
  ranks: Float64Array;
  strings: string;
};

/** Numbers in each entry of a section. A node takes 32 bytes. */
export const NODE = {
  size: 8,
  parent: 0,
  /** Where its literal text stands in `text`. */
  text: 1,
  /** 1 where edges of literal text lead on from here. */
  branches: 2,
  any: 3,
  likes: 4,
  tails: 5,
  ends: 6,
  /** The node behind one more slash. */
  slash: 7,
} as const;

export const LEAF = { size: 3, rule: 0, scheme: 1, check: 2 } as const;
export const RULE = { size: 4, id: 0, aids: 1, target: 2, exclude: 3 } as const;
/** Index of the empty string and of the empty list. */
export const NONE = 0;

/** Bits of the schemes that a leaf takes. */
export const SCHEME = { https: 1, http: 2, any: 3 } as const;

const SECTIONS = ['roots', 'nodes', 'slots', 'lists', 'text', 'leaves', 'rules', 'offsets'] as const;
type Section = (typeof SECTIONS)[number];

/** Lays the sections end to end. */
export function joinSections(sections: Record<Section, ArrayLike<number>>): Int32Array {
  const words = new Int32Array(SECTIONS.reduce((sum, name) => sum + 1 + sections[name].length, 0));
  let at = 0;
  for (const name of SECTIONS) {
    words[at] = sections[name].length;
    words.set(sections[name], at + 1);
    at += 1 + sections[name].length;
  }
  return words;
}

/** Where each section begins, and how long it is. */
export function sectionsIn(words: Int32Array): Record<Section, { at: number; length: number }> {
  let at = 0;
  const places = SECTIONS.map((name) => {
    const place = { at: at + 1, length: words[at] ?? 0 };
    at += 1 + place.length;
    return [name, place];
  });
  return Object.fromEntries(places);
}

/** Bytes that a shard takes in memory. */
export function shardBytes({ words, ranks, strings }: Shard): number {
  return words.byteLength + ranks.byteLength + strings.length * 2;
}
