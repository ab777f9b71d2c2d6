/** Mutual exclusion between all contexts of the extension (the Web Locks API). */
export interface Locks {
  /** Runs the task once nobody else holds the name, and lets go when its promise settles. */
  exclusive<T>(name: string, task: () => Promise<T>): Promise<T>;
}
