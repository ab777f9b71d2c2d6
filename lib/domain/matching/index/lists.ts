/** Lists of numbers, each behind its length and kept once; the list 0 is empty. */
export class Lists {
  readonly words = [0];
  private readonly known = new Map([['', 0]]);

  /** @returns where the list stands in `words` */
  add(items: readonly number[]): number {
    const key = items.join(' ');
    const list = this.known.get(key);
    if (list !== undefined) return list;
    const at = this.words.push(items.length) - 1;
    for (const item of items) this.words.push(item);
    this.known.set(key, at);
    return at;
  }
}
