/** Stands for a construct that can span anything: `*`, `(.*)`, or a repeated group. */
export const WILDCARD = '\u0000';
/** Stands for any other construct that is not literal text: `:id`, `(\d+)`, `{…}`. */
export const VARIABLE = '\u0001';

const NAME = /^:[\p{ID_Start}$_][\p{ID_Continue}$_]*/u;
const MODIFIERS = '?*+';
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** Index just behind the bracket group that opens at `start`; the text's end where it never closes. */
export function endOfGroup(text: string, start: number): number {
  const open = text.charAt(start);
  const close = CLOSING[open];
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '\\') index += 1;
    else if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}

/** Index just behind the construct at `start`, its modifier not included; `start` where literal text stands. */
function endOfConstruct(text: string, start: number): number {
  const char = text.charAt(start);
  if (char === '*') return start + 1;
  if (CLOSING[char]) return endOfGroup(text, start);
  const name = char === ':' ? NAME.exec(text.slice(start))?.[0] : undefined;
  if (!name) return start;
  const end = start + name.length;
  return text.charAt(end) === '(' ? endOfGroup(text, end) : end;
}

/**
 * A URLPattern text with everything that is not literal replaced by one mark each, so that what is literal in
 * it can be counted and compared. Escapes are resolved: `\.` gives a plain dot.
 *
 * @example patternSkeleton('/agent/:id(\\d+)/*') // '/agent/' + VARIABLE + '/' + WILDCARD
 */
export function patternSkeleton(text: string): string {
  let skeleton = '';
  let index = 0;
  while (index < text.length) {
    const end = endOfConstruct(text, index);
    if (end === index) {
      if (text.charAt(index) === '\\') index += 1;
      skeleton += text.charAt(index);
      index += 1;
      continue;
    }
    const construct = text.slice(index, end);
    const modifier = end < text.length && MODIFIERS.includes(text.charAt(end)) ? text.charAt(end) : '';
    const spans = construct === '*' || construct === '(.*)' || modifier === '*' || modifier === '+';
    skeleton += spans ? WILDCARD : VARIABLE;
    index = end + modifier.length;
  }
  return skeleton;
}
