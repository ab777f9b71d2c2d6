import { siblingOf, type TextPiece } from './id-shape.ts';

/** A piece of an address: text that stays, or a blank where this page has one of many values. */
export type TemplatePart = { text: string } | { text: string; pieces: readonly TextPiece[] };

/** A path, a route in a hash or a value, with blanks. */
export type Template = readonly TemplatePart[];

/** Where a template stands decides how far a bare `:name` reaches. */
type Component = 'path' | 'hash' | 'value';

const ANYTHING: Record<Component, string> = { path: '', hash: '([^\\/?]+)', value: '' };

/** Text as a pattern that stands for itself. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[+*?:{}()\\]/g, '\\$&');
}

/** Tells a blank, which other pages fill with other values, from text that stays as it is. */
export function isBlank(part: TemplatePart): part is { text: string; pieces: readonly TextPiece[] } {
  return 'pieces' in part;
}

/** The text itself, as a pattern without blanks. */
export function literalPattern(template: Template): string {
  return escapePattern(template.map(({ text }) => text).join(''));
}

/** The pattern that takes any value in the blanks: `/agent/tickets/:id(\d+)`. */
export function generalPattern(template: Template, component: Component): string {
  let count = 0;
  const name = () => {
    count += 1;
    return count === 1 ? ':id' : `:id${count}`;
  };
  const piece = (each: TextPiece): string => {
    if (each === 'anything') return `${name()}${ANYTHING[component]}`;
    return 'regex' in each ? `${name()}(${each.regex})` : escapePattern(each.literal);
  };
  return template
    .map((part) => (isBlank(part) ? part.pieces.map(piece).join('') : escapePattern(part.text)))
    .join('');
}

/** The same text with other values in the blanks. */
export function siblingText(template: Template, step: number): string {
  return template.map((part) => (isBlank(part) ? siblingOf(part.text, step) : part.text)).join('');
}
