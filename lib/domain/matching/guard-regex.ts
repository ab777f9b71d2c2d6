import { type Piece, type SyntaxComponent, segmentOf } from './guard-syntax.ts';

/** A regular expression in the words that analysers know: `u` in place of `v`. */
export type Expression = { source: string; flags: string };

const SPECIAL = /[.+*?^${}()[\]|/\\]/g;

/** Characters that a component can hold once a browser has encoded it. */
const ALPHABET = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));

/** Text as it stands in a URL, so that the expression meets what pages hold. */
const ENCODERS: Record<SyntaxComponent, (text: string) => string> = {
  hostname: hostText,
  pathname: (text) => encoded((url) => (url.pathname = `/-${text}`), 'pathname').slice(2),
  search: (text) => encoded((url) => (url.search = `?${text}`), 'search').slice(1),
  hash: (text) => encoded((url) => (url.hash = `#${text}`), 'hash').slice(1),
};

/** Literal text of a host as a browser spells it: lower case, punycode. */
export function hostText(text: string): string {
  const spell = (label: string) => URL.parse(`https://${label}.example/`)?.hostname;
  return text
    .split('.')
    .map((label) => (label && spell(label)?.slice(0, -'.example'.length)) || label)
    .join('.');
}

function encoded(put: (url: URL) => void, part: 'pathname' | 'search' | 'hash'): string {
  const url = new URL('https://a.example');
  put(url);
  return url[part];
}

const hex = (char: string) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Index just behind the class that opens at `start`; classes nest under `v`. */
function endOfClass(source: string, start: number): number {
  let depth = 0;
  for (let index = start; index < source.length; index += 1) {
    const char = source.charAt(index);
    if (char === '\\') index += 1;
    else if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return source.length;
}

/** A class spelled out over the characters of URLs, so that set operations and nesting need no words of their own. */
function spellClass(text: string, flags: string): string {
  const test = new RegExp(`^${text}$`, flags);
  const inside = ALPHABET.filter((char) => test.test(char));
  if (inside.length <= ALPHABET.length / 2) return `[${inside.map(hex).join('')}]`;
  return `[^${ALPHABET.filter((char) => !test.test(char))
    .map(hex)
    .join('')}]`;
}

/** Rewrites what an author wrote for `v` into what means the same under `u`, on all that a URL can hold. */
function withoutSets(regex: string, flags: string): string {
  let source = '';
  for (let index = 0; index < regex.length; ) {
    const char = regex.charAt(index);
    const end = char === '[' ? endOfClass(regex, index) : index + (char === '\\' ? 2 : 1);
    const piece = regex.slice(index, end);
    // `\q{…}` holds whole strings: it stays as it is, and analysers say that they do not know it.
    source += char === '[' && !piece.includes('\\q') ? spellClass(piece, flags) : piece;
    index = end;
  }
  return source;
}

function pieceSource(piece: Piece, body: string, literal: (text: string) => string): string {
  const { kind, modifier } = piece;
  const prefix = literal(piece.prefix);
  const suffix = literal(piece.suffix);
  if (kind === 'text') return modifier ? `(?:${prefix})${modifier}` : prefix;
  const repeats = modifier === '*' || modifier === '+';
  if (!prefix && !suffix) return repeats ? `((?:${body})${modifier})` : `(${body})${modifier}`;
  if (!repeats) return `(?:${prefix}(${body})${suffix})${modifier}`;
  const all = `(?:${prefix}((?:${body})(?:${suffix}${prefix}(?:${body}))*)${suffix})`;
  return modifier === '*' ? `${all}?` : all;
}

/**
 * The regular expression that `URLPattern` runs for a component, whole: groups that are harmless alone may not be
 * side by side.
 */
export function expressionOf(
  component: SyntaxComponent,
  pieces: readonly Piece[],
  { ignoreCase }: { ignoreCase: boolean },
): Expression {
  const literal = (text: string) => text && ENCODERS[component](text).replaceAll(SPECIAL, '\\$&');
  const own = ignoreCase ? 'vi' : 'v';
  const bodies: Record<Piece['kind'], (piece: Piece) => string> = {
    text: () => '',
    any: () => '.*',
    segment: () => segmentOf(component),
    regex: ({ regex }) => withoutSets(regex, own),
  };
  const source = pieces.map((piece) => pieceSource(piece, bodies[piece.kind](piece), literal)).join('');
  // A URL holds no line breaks, so that `.` is anything.
  return { source: `^${source}$`, flags: ignoreCase ? 'isu' : 'su' };
}

/** Hosts have at most 253 characters: what two pieces of one can cost together is nothing to anybody. */
const CHEAP_IN_HOST = 2;

/**
 * The expressions of a component that may take more than linear time: mostly the whole one, since pieces that are
 * harmless alone may not be side by side. A single `*` or `:id` among literal text always is harmless.
 */
export function riskyExpressions(
  component: SyntaxComponent,
  pieces: readonly Piece[],
  options: { ignoreCase: boolean },
): Expression[] {
  const open = pieces.filter(({ kind, modifier }) => kind !== 'text' || modifier === '*' || modifier === '+');
  const regexes = pieces.filter(({ kind }) => kind === 'regex');
  if (component === 'hostname' && open.length <= CHEAP_IN_HOST) {
    return regexes.map((piece) => expressionOf(component, [piece], options));
  }
  const repeated = open.some(({ modifier }) => modifier === '*' || modifier === '+');
  const isRisky = open.length > 1 || repeated || regexes.length > 0;
  return isRisky ? [expressionOf(component, pieces, options)] : [];
}
