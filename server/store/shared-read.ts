/**
 * Lets reads of one key asked for at the same time share one query. The query starts after every caller has
 * asked, so that each sees all that was committed before it asked; nothing is kept afterwards.
 */
export class SharedRead<Value> {
  readonly #read: (key: string) => Value | Promise<Value>;
  readonly #gathering = new Map<string, Promise<Value>>();

  constructor(read: (key: string) => Value | Promise<Value>) {
    this.#read = read;
  }

  get(key: string): Promise<Value> {
    const gathering = this.#gathering.get(key);
    if (gathering) return gathering;
    const next = new Promise((resolve) => setImmediate(resolve)).then(() => {
      this.#gathering.delete(key);
      return this.#read(key);
    });
    this.#gathering.set(key, next);
    return next;
  }
}
