/** Collects texts into one string, each of them once; index 0 is the empty one. */
export class StringTable {
  private readonly indexes = new Map([['', 0]]);
  private readonly texts: string[] = [''];

  /** @returns the index of the text */
  add(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.texts.length;
    this.indexes.set(text, index);
    this.texts.push(text);
    return index;
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
