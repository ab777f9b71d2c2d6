/** Version of the index. Raise it with any change of its layout or of what rules mean. */
export const INDEX_FORMAT = 1;

/**
 * The rules of one key (see `hostShape`), ready to match: a trie of path segments in flat arrays. It is stored as
 * it stands, and nothing of it is unpacked when it is read.
 *
 * `words` holds the sections below one after the other, each after its length; `ranks` has the rank of each leaf;
 * `text` the folded literal segments; `strings` all other texts end to end.
 */
export type Shard = {
  key: string;
  words: Int32Array;
  ranks: Float64Array;
  text: Uint8Array;
  strings: string;
};

/** Numbers in each entry of a section. */
export const NODE = {
  size: 8,
  parent: 0,
  textStart: 1,
  textEnd: 2,
  any: 3,
  likes: 4,
  tails: 5,
  ends: 6,
} as const;
export const LEAF = { size: 3, rule: 0, scheme: 1, check: 2 } as const;
export const RULE = { size: 4, id: 0, aids: 1, target: 2, exclude: 3 } as const;
/** Index of the empty string and of the empty list. */
export const NONE = 0;

/** Bits of the schemes that a leaf takes. */
export const SCHEME = { https: 1, http: 2, any: 3 } as const;

const SECTIONS = ['roots', 'nodes', 'slots', 'lists', 'leaves', 'rules', 'offsets'] as const;
export type Section = (typeof SECTIONS)[number];
export type Sections = Record<Section, Int32Array>;

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

/** Views of the sections; nothing is copied. */
export function splitSections(words: Int32Array): Sections {
  let at = 0;
  const views = SECTIONS.map((name) => {
    const length = words[at] ?? 0;
    const view = words.subarray(at + 1, at + 1 + length);
    at += 1 + length;
    return [name, view];
  });
  return Object.fromEntries(views) as Sections;
}

/** Bytes that a shard takes in memory. */
export function shardBytes({ words, ranks, text, strings }: Shard): number {
  return words.byteLength + ranks.byteLength + text.byteLength + strings.length * 2;
}
