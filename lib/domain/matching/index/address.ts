import { FOLDED, foldedCode, HASH_SEED, hashStep, SLASH } from './segment-text.ts';

const FIRST_CAPACITY = 32;
const DOT = 46;
const PERCENT = 37;
const QUESTION = 63;
const NUMBER_SIGN = 35;
/** An address that the parser would lengthen must not slip under the limit on its length. */
const PLAIN_LENGTH_MAX = 8 * 1024;

/** A host that the URL parser would leave as it is: no port, no user, no number for an IPv4 address. */
const PLAIN_HOST = /^(?:[a-z0-9_-]+\.)*[a-z][a-z0-9_-]*$/;

/**
 * An address taken apart in place: host, and path segments by where they begin and end in `text`, without the
 * last slash. One object is used for every address, so that reading one makes no garbage.
 */
export class Address {
  text = '';
  /** Where the path begins in `text`. */
  pathStart = 0;
  host = '';
  isHttps = true;
  count = 0;
  starts = new Int32Array(FIRST_CAPACITY);
  ends = new Int32Array(FIRST_CAPACITY);
  hashes = new Int32Array(FIRST_CAPACITY);
  private lastHost = '';

  /**
   * Reads an address that is spelled the way browsers spell them.
   *
   * @returns `false` where it may not be: the URL parser must have it first
   */
  read(text: string): boolean {
    if (text.length > PLAIN_LENGTH_MAX) return false;
    const isHttps = text.startsWith('https://');
    if (!isHttps && !text.startsWith('http://')) return false;
    const hostStart = isHttps ? 8 : 7;
    const pathStart = text.indexOf('/', hostStart);
    if (pathStart < 0) return false;
    this.isHttps = isHttps;
    this.pathStart = pathStart;
    return this.readHost(text.slice(hostStart, pathStart)) && this.readPlainPath(text, pathStart + 1);
  }

  /** Takes host and path from the URL parser. */
  readParsed(url: URL): void {
    this.isHttps = url.protocol === 'https:';
    this.host = url.hostname;
    const text = url.pathname;
    this.text = text;
    this.pathStart = 0;
    this.count = 0;
    let start = 1;
    for (let end = text.indexOf('/', 1); end >= 0; end = text.indexOf('/', start)) {
      this.addSegment(start, end, hashBetween(text, start, end));
      start = end + 1;
    }
    if (start < text.length) this.addSegment(start, text.length, hashBetween(text, start, text.length));
  }

  private readHost(host: string): boolean {
    this.host = host;
    if (host === this.lastHost) return true;
    if (!PLAIN_HOST.test(host) || host.includes('xn--')) return false;
    this.lastHost = host;
    return true;
  }

  private readPlainPath(text: string, pathStart: number): boolean {
    this.text = text;
    this.count = 0;
    let start = pathStart;
    let hash = HASH_SEED;
    for (let at = pathStart; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SLASH) {
        this.addSegment(start, at, hash);
        start = at + 1;
        hash = HASH_SEED;
        continue;
      }
      if (code === QUESTION || code === NUMBER_SIGN) {
        if (at > start) this.addSegment(start, at, hash);
        return true;
      }
      const folded = code < 128 ? (FOLDED[code] as number) : 0;
      // A segment that begins with a dot, plain or encoded, may be a step up or to the side.
      if (folded === 0 || (at === start && (code === DOT || code === PERCENT))) return false;
      hash = hashStep(hash, folded);
    }
    if (text.length > start) this.addSegment(start, text.length, hash);
    return true;
  }

  private addSegment(start: number, end: number, hash: number): void {
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

function hashBetween(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let at = start; at < end; at += 1) hash = hashStep(hash, foldedCode(text.charCodeAt(at)));
  return hash;
}
