import { FOLDED, foldedCode, HASH_SEED, hashStep, SLASH } from './literal-words.ts';

const FIRST_CAPACITY = 32;
/** An address that the parser would lengthen must not slip under the limit on its length, so that longer ones go there. */
export const PLAIN_LENGTH_MAX = 8 * 1024;
const DOT = 46;
const PERCENT = 37;
const QUESTION = 63;
const NUMBER_SIGN = 35;
const WORD_BITS = 32;

/**
 * The path of an address taken apart: segments by where they begin and end in `text`, without the last slash, and in
 * lower case, packed as the buckets hold them. One object is used for every address, so that reading one makes no garbage.
 */
export class PathSegments {
  text = '';
  count = 0;
  /** Where the path of a plain address is over. */
  end = 0;
  starts = new Int32Array(FIRST_CAPACITY);
  ends = new Int32Array(FIRST_CAPACITY);
  /** Of all words before each segment. */
  hashes = new Int32Array(FIRST_CAPACITY);
  /** Where each segment begins in `packed`. */
  places = new Int32Array(FIRST_CAPACITY);
  /** A segment with its slash takes no more words than characters. */
  packed = new Int32Array(PLAIN_LENGTH_MAX);

  /** Reads a path that came from the URL parser. */
  readParsed(path: string): void {
    if (path.length >= this.packed.length) this.packed = new Int32Array(path.length + 1);
    this.read(path, 0, false);
  }

  /**
   * Reads the path in an address that is spelled the way browsers spell them.
   *
   * @param pathStart where the path's first slash stands
   * @returns `false` where the spelling may be another: the URL parser must have it first
   */
  readPlain(text: string, pathStart: number): boolean {
    return this.read(text, pathStart, true);
  }

  private read(text: string, pathStart: number, mustBePlain: boolean): boolean {
    const { packed } = this;
    let packedCount = 0;
    let word = 0;
    let bits = 0;
    let hash = HASH_SEED;
    let start = pathStart + 1;
    let at = start;
    this.text = text;
    this.count = 0;
    this.places[0] = 0;
    this.hashes[0] = HASH_SEED;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === QUESTION || code === NUMBER_SIGN) break;
      if (code === SLASH) {
        word |= SLASH << bits;
        packed[packedCount++] = word;
        hash = hashStep(hash, word);
        this.add(start, at, hash, packedCount);
        start = at + 1;
        word = 0;
        bits = 0;
        continue;
      }
      const lower = mustBePlain ? plainCode(code) : foldedCode(code);
      if (mustBePlain && (lower === 0 || (at === start && mayStep(code)))) return false;
      word |= lower << bits;
      bits += 8;
      if (bits === WORD_BITS) {
        packed[packedCount++] = word;
        hash = hashStep(hash, word);
        word = 0;
        bits = 0;
      }
    }
    this.end = at;
    if (at > start) {
      word |= SLASH << bits;
      packed[packedCount++] = word;
      this.add(start, at, hashStep(hash, word), packedCount);
    }
    return true;
  }

  private add(start: number, end: number, hash: number, packedCount: number): void {
    if (this.count + 1 === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
    this.hashes[this.count] = hash;
    this.places[this.count] = packedCount;
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.hashes = doubled(this.hashes);
    this.places = doubled(this.places);
  }
}

/** A segment that begins with a dot, plain or encoded, may be a step up or to the side. */
function mayStep(code: number): boolean {
  return code === DOT || code === PERCENT;
}

function plainCode(code: number): number {
  return code < 128 ? (FOLDED[code] as number) : 0;
}

function doubled(words: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}
