/**
 * Path characters that a browser leaves as they are, each with its lower-case code; 0 for all others. An address
 * with another one is read by the URL parser first.
 */
export const FOLDED = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyz0123456789-_.~!$&'()*+,;=:@%") {
  FOLDED[char.charCodeAt(0)] = char.charCodeAt(0);
  FOLDED[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}

/** As a signed number, as all hashes are: they are compared with what an `Int32Array` holds. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** Characters of a segment in one word: literal text is kept, hashed and compared four characters at a time. */
const CHARS_IN_WORD = 4;

/** One step of FNV-1a (Fowler, Noll, Vo) over a word of four characters. */
export function hashStep(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x01000193);
}

/** Lower case, as far as ASCII goes: all that stands in a path. */
export function foldedCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** How many words a text of so many characters takes. */
export function wordsIn(length: number): number {
  return (length + CHARS_IN_WORD - 1) >> 2;
}

/** A text in lower case, four characters a word. */
export function packedText(text: string): Int32Array {
  const words = new Int32Array(wordsIn(text.length));
  for (let index = 0; index < text.length; index += 1) {
    words[index >> 2] =
      (words[index >> 2] as number) | (foldedCode(text.charCodeAt(index)) << ((index & 3) * 8));
  }
  return words;
}

export function hashOf(words: Int32Array): number {
  let hash = HASH_SEED;
  for (let index = 0; index < words.length; index += 1) hash = hashStep(hash, words[index] as number);
  return hash;
}

/** Where the edge from a node by a segment begins its search in a table of `2 ** (32 - shift)` slots. */
export function slotOf(node: number, hash: number, shift: number): number {
  return Math.imul(hash ^ Math.imul(node + 1, 0x9e3779b1), 0x85ebca6b) >>> shift;
}
