import Dexie, { type PromiseExtended } from 'dexie';

/** Runs a read or write once the database is open. */
export type WhenOpen = <T>(body: () => PromiseLike<T>) => PromiseExtended<T>;

/**
 * Waits for a database in the way that `liveQuery` can follow: it loses track of what is read behind the `await` of
 * any promise but Dexie's own, and would never run again.
 *
 * @param opened settles when the database is open
 */
export function whenOpen(opened: Promise<unknown>): WhenOpen {
  // Each call tells of a failure to open; where there is no call there is nobody to tell.
  opened.catch(() => undefined);
  return (body) => Dexie.Promise.resolve(opened).then(body);
}
