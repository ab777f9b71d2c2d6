import type { Snippet } from '../../contracts/aid.ts';

/**
 * The text of a snippet with its variables filled in. A blank variable stays visible as its label in brackets.
 *
 * @param values what was typed, by variable name
 */
export function fillSnippet(snippet: Snippet, values: Readonly<Record<string, string>>): string {
  const labels = new Map(snippet.variables.map(({ name, label }) => [name, label]));
  return snippet.template.replace(/\{\{\s*([a-zA-Z0-9]+)\s*\}\}/g, (whole, name: string) => {
    const label = labels.get(name);
    if (label === undefined) return whole;
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : '';
    return value || `[${label}]`;
  });
}
