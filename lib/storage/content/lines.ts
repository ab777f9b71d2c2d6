/** Many ids, or bodies, as one text. Neither ids nor JSON without indentation hold line breaks. */
export function joinLines(lines: readonly string[]): string {
  return lines.join('\n');
}

/** The ids, or bodies, that a row holds. */
export function splitLines(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}
