/** The keys of a query and their values, decoded. */
export type KeyValues = { getAll(key: string): string[] };

/** A query in which nothing stands for something else. */
const UNENCODED = /^[^%+]*$/;

/** Looks keys up in the text of a query as it stands; for the few keys that rules ask for, quicker than to take all apart. */
class UnencodedQuery implements KeyValues {
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  getAll(key: string): string[] {
    const { text } = this;
    const values: string[] = [];
    // Only an encoded key can hold what parts keys from values and from each other.
    if (/[=&]/.test(key)) return values;
    for (let start = 0; start < text.length; ) {
      const separator = text.indexOf('&', start);
      const end = separator < 0 ? text.length : separator;
      if (text.startsWith(key, start)) {
        const behind = start + key.length;
        if (behind === end) {
          if (end > start) values.push('');
        } else if (behind < end && text.charAt(behind) === '=') values.push(text.slice(behind + 1, end));
      }
      start = end + 1;
    }
    return values;
  }
}

/**
 * Reads a query as `URLSearchParams` does.
 *
 * @param text without the leading `?`, as a URL has it
 */
export function keyValues(text: string): KeyValues {
  return UNENCODED.test(text) ? new UnencodedQuery(text) : new URLSearchParams(`?${text}`);
}
