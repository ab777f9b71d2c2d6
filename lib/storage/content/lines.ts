/** Many ids as one text. Ids hold no line breaks; the contract sees to that. */
export function joinLines(lines: readonly string[]): string {
  return lines.join('\n');
}

/** The ids that a row holds. */
export function splitLines(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}
