/**
 * Path characters that a browser leaves as they are, each with its lower-case code; 0 for all others. An address
 * with another one is read by the URL parser first.
 */
export const FOLDED = new Uint8Array(128);
for (const char of "abcdefghijklmnopqrstuvwxyz0123456789-_.~!$&'()*+,;=:@%") {
  FOLDED[char.charCodeAt(0)] = char.charCodeAt(0);
  FOLDED[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}

/** Ends each segment, so that the words of two texts are the same only where their segments are. */
export const SLASH = 47;

/** As a signed number, as all hashes are: they are compared with what an `Int32Array` holds. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of FNV-1a (Fowler, Noll, Vo) over a word of four characters. */
export function hashStep(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x01000193);
}

/** Lower case, as far as ASCII goes: all that stands in a path. */
export function foldedCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * Adds a segment to words: in lower case, with a slash behind it, four characters a word. So literal text is kept,
 * hashed and compared.
 */
export function packSegment(text: string, words: number[]): void {
  let word = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? foldedCode(text.charCodeAt(index)) : SLASH;
    word |= code << ((index & 3) * 8);
    if ((index & 3) === 3 || index === text.length) {
      words.push(word);
      word = 0;
    }
  }
}

/** Where a tuple of literal segments begins its search in a table of `2 ** (32 - shift)` slots. */
export function slotOf(tuple: number, hash: number, shift: number): number {
  return Math.imul(hash ^ Math.imul(tuple + 1, 0x9e3779b1), 0x85ebca6b) >>> shift;
}
