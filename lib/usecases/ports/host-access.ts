/** Which hosts the person or the company lets the extension see. Origins are match patterns (`https://*.a.com/*`). */
export interface HostAccess {
  /** Those of the origins that are not granted. */
  missing(origins: readonly string[]): Promise<string[]>;
  /** Shows the browser's own prompt. Only within a click. */
  request(origins: readonly string[]): Promise<boolean>;
  /** @returns a function that stops listening */
  onChange(listener: () => void): () => void;
}
