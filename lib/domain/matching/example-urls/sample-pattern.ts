import { type Piece, parseSyntax, type SyntaxComponent } from '../guard-syntax.ts';
import { sampleRegex, sideBySide } from './sample-regex.ts';

/** What stands for `*`: with and without a separator in it, and nothing. */
const ANY: Record<SyntaxComponent, readonly string[]> = {
  hostname: ['example', 'my.example'],
  pathname: ['example', '42/more', ''],
  search: ['example', '42', ''],
  hash: ['example', '42', ''],
};

/** A word and a number: what is said of one is often not meant of the other. */
const SEGMENTS = ['example', '42'];

const TIMES: Record<Piece['modifier'], readonly number[]> = {
  '': [1],
  '?': [1, 0],
  '*': [1, 0, 2],
  '+': [1, 2],
};

function bodies(component: SyntaxComponent, { kind, regex }: Piece): readonly string[] {
  if (kind === 'text') return [''];
  if (kind === 'segment') return SEGMENTS;
  return kind === 'any' ? ANY[component] : sampleRegex(regex);
}

function samplePiece(component: SyntaxComponent, piece: Piece): string[] {
  const { prefix, suffix, modifier } = piece;
  const once = bodies(component, piece).map((body) => `${prefix}${body}${suffix}`);
  return [...new Set(TIMES[modifier].flatMap((times) => once.map((text) => text.repeat(times))))];
}

/** Enough to have each optional piece there and not there, and each wildcard short and long. */
const MAX_SAMPLES = 6;

/**
 * A few texts that a pattern's component may take, the plainest first.
 *
 * @returns none where the pattern does not parse or holds a regular expression that is not understood
 */
export function samplePattern(component: SyntaxComponent, text: string): string[] {
  const syntax = parseSyntax(component, text);
  if (!syntax.ok) return [];
  const pieces = syntax.pieces.map((piece) => samplePiece(component, piece));
  if (pieces.some(({ length }) => length === 0)) return [];
  return [...new Set(sideBySide(pieces))].slice(0, MAX_SAMPLES);
}
