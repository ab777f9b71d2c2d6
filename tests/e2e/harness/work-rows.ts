import type { Page } from '@playwright/test';

/**
 * The rows of one store of this device's work database, read past the product's own code.
 *
 * @param page any page of the extension
 */
export function workRows(page: Page, store: string): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases = await indexedDB.databases();
    const work = databases.find((database) => database.name?.startsWith('alongside-work-'));
    const db = await settle(indexedDB.open(work?.name ?? ''));
    try {
      return await settle(db.transaction(name).objectStore(name).getAll());
    } finally {
      db.close();
    }
  }, store);
}
