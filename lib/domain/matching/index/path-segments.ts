import { FOLDED, foldedCode, HASH_SEED, hashStep, SLASH } from './segment-text.ts';

const FIRST_CAPACITY = 32;
/** An address that the parser would lengthen must not slip under the limit on its length, so that longer ones go there. */
export const PLAIN_LENGTH_MAX = 8 * 1024;
const DOT = 46;
const PERCENT = 37;
const QUESTION = 63;
const NUMBER_SIGN = 35;

/**
 * The path of an address taken apart in place: segments by where they begin and end in `text`, without the last slash. One
 * object is used for every address, so that reading one makes no garbage.
 */
export class PathSegments {
  text = '';
  count = 0;
  /** Where the path of a plain address is over. */
  end = 0;
  starts = new Int32Array(FIRST_CAPACITY);
  ends = new Int32Array(FIRST_CAPACITY);
  hashes = new Int32Array(FIRST_CAPACITY);
  /** The path in lower case: what stands at `offset` in the text is its first. */
  folded = new Uint8Array(PLAIN_LENGTH_MAX);
  offset = 0;

  /** Reads a path that came from the URL parser. */
  readParsed(path: string): void {
    this.begin(path, 0);
    if (path.length > this.folded.length) this.folded = new Uint8Array(path.length);
    let start = 1;
    let hash = HASH_SEED;
    for (let at = 1; at < path.length; at += 1) {
      const code = path.charCodeAt(at);
      if (code === SLASH) {
        this.add(start, at, hash);
        start = at + 1;
        hash = HASH_SEED;
        continue;
      }
      const folded = foldedCode(code);
      this.folded[at] = folded;
      hash = hashStep(hash, folded);
    }
    this.finish(start, path.length, hash);
  }

  /**
   * Reads the path in an address that is spelled the way browsers spell them.
   *
   * @param pathStart where the path's first slash stands
   * @returns `false` where the spelling may be another: the URL parser must have it first
   */
  readPlain(text: string, pathStart: number): boolean {
    this.begin(text, pathStart);
    const { folded } = this;
    let start = pathStart + 1;
    let hash = HASH_SEED;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SLASH) {
        this.add(start, at, hash);
        start = at + 1;
        hash = HASH_SEED;
        continue;
      }
      if (code === QUESTION || code === NUMBER_SIGN) return this.finish(start, at, hash);
      const lower = code < 128 ? (FOLDED[code] as number) : 0;
      // A segment that begins with a dot, plain or encoded, may be a step up or to the side.
      if (lower === 0 || (at === start && (code === DOT || code === PERCENT))) return false;
      folded[at - pathStart] = lower;
      hash = hashStep(hash, lower);
    }
    return this.finish(start, text.length, hash);
  }

  private begin(text: string, pathStart: number): void {
    this.text = text;
    this.offset = pathStart;
    this.count = 0;
  }

  private finish(start: number, end: number, hash: number): true {
    this.end = end;
    if (end > start) this.add(start, end, hash);
    return true;
  }

  private add(start: number, end: number, hash: number): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.hashes[this.count] = hash;
    this.count += 1;
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.hashes = doubled(this.hashes);
  }
}

function doubled(words: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}
