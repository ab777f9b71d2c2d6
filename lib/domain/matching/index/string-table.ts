/** Collects texts into one string; index 0 is the empty one. */
export class StringTable {
  private readonly indexes = new Map([['', 0]]);
  private readonly texts: string[] = [''];

  /** @returns the index of the text, which is kept once however often it is added */
  add(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.append(text);
    this.indexes.set(text, index);
    return index;
  }

  /** Adds a text that is known to come once. */
  append(text: string): number {
    return this.texts.push(text) - 1;
  }

  /** All texts end to end, and where each begins; one more offset tells where the last ends. */
  finish(): { strings: string; offsets: number[] } {
    const offsets = [0];
    let end = 0;
    for (const text of this.texts) {
      end += text.length;
      offsets.push(end);
    }
    return { strings: this.texts.join(''), offsets };
  }
}
