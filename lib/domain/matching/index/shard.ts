/** Version of the index. Raise it with any change of its layout or of what rules mean. */
export const INDEX_FORMAT = 2;

/**
 * The rules of one key (see `hostShape`), ready to match: flat arrays in which a lookup finds all patterns with the same
 * literal segments by one probe. It is stored as it stands, and nothing of it is unpacked when it is read.
 *
 * `words` holds the sections below one after the other, each behind its length: one array, so that a lookup touches as
 * little memory as can be. `strings` has all texts end to end but the literal segments: those are in the buckets, as
 * `packSegment` makes them.
 */
export type Shard = {
  key: string;
  words: Int32Array;
  strings: string;
};

/** One for each host pattern of the shard: the string it reads as, and its tuples. */
export const ROOT = { size: 3, host: 0, tuplesFrom: 1, tuplesTo: 2 } as const;

/**
 * Which segments of a path are literal: the first `prefix` ones, and those in the list `extras`. `least` is how many
 * segments a path must have for that.
 */
export const TUPLE = { size: 3, prefix: 0, extras: 1, least: 2 } as const;

/** A slot is a hash and the place of a bucket; 0 is no bucket. */
export const SLOT_SIZE = 2;

/** The patterns of one tuple that have the same literal text: its words follow, then a leaf for each pattern. */
export const BUCKET = { size: 3, tuple: 0, textSize: 1, leaves: 2 } as const;

/**
 * A pattern with all that decides about it, side by side, since each is found cold. `rule` is a row of `rules`; `singles` lists
 * the segments that are not literal: place, and expression or `NONE` for any text; `check`, `target` and `exclude` are
 * strings; the rank is a whole number below 2 ** 53, cut in two.
 */
export const LEAF = {
  size: 8,
  rule: 0,
  form: 1,
  singles: 2,
  check: 3,
  target: 4,
  exclude: 5,
  rankHigh: 6,
  rankLow: 7,
} as const;

/** What is given for a rule that matches: strings. */
export const RULE = { size: 2, id: 0, aids: 1 } as const;
/** Index of the empty string and of the empty list. */
export const NONE = 0;

/** Bits of the schemes that a leaf takes. */
export const SCHEME = { https: 1, http: 2, any: 3 } as const;

/** A leaf's `form`: schemes, whether anything may follow, and how many segments the pattern has. */
export const FORM = { schemes: 3, tail: 4, countShift: 3 } as const;

const SECTIONS = ['roots', 'tuples', 'slots', 'buckets', 'lists', 'rules', 'offsets'] as const;
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
export function shardBytes({ words, strings }: Shard): number {
  return words.byteLength + strings.length * 2;
}
