import type { OpaqueId } from '../../contracts/ids.ts';

/**
 * The pages that an admin was on last, to try rules on. Kept on this device, for the workspace that is joined; an
 * address in it never leaves the browser.
 */
export interface RecentPages {
  /** Addresses, newest first, each once. */
  list(workspace: OpaqueId): Promise<string[]>;
  /** Notes pages that are in front; what was kept for another workspace is forgotten. */
  note(workspace: OpaqueId, urls: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  /** @returns a function that stops listening */
  onChange(listener: () => void): () => void;
}
