import type { Snippet } from '../../contracts/aid.ts';

/** `blank`: a variable that nothing was typed for stands there as its label in brackets. */
export type SnippetPart = { text: string; blank: boolean };

/**
 * The text of a snippet with its variables filled in, in pieces.
 *
 * @param values what was typed, by variable name
 */
export function snippetParts(snippet: Snippet, values: Readonly<Record<string, string>>): SnippetPart[] {
  const labels = new Map(snippet.variables.map(({ name, label }) => [name, label]));
  // The split keeps what the group matched: text and names take turns.
  return snippet.template.split(/(\{\{\s*[a-zA-Z0-9]+\s*\}\})/).flatMap((piece, index): SnippetPart[] => {
    const name = piece.slice(2, -2).trim();
    const label = index % 2 === 1 ? labels.get(name) : undefined;
    if (label === undefined) return piece === '' ? [] : [{ text: piece, blank: false }];
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : '';
    return [value ? { text: value, blank: false } : { text: `[${label}]`, blank: true }];
  });
}

/** The whole text, as it is copied. */
export function fillSnippet(snippet: Snippet, values: Readonly<Record<string, string>>): string {
  return snippetParts(snippet, values)
    .map(({ text }) => text)
    .join('');
}
