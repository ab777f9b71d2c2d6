import type { Page } from '@playwright/test';

/** Runs in the page: all that this device has stored for the extension, as text. */
async function everything(): Promise<string> {
  const open = (name: string) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const all = (db: IDBDatabase, store: string) =>
    new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const rows: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await open(name ?? '');
    for (const store of db.objectStoreNames) rows.push(name, store, await all(db, store));
    db.close();
  }
  return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }]);
}

const STORAGE = `Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]).then(JSON.stringify)`;

/**
 * All that the extension keeps on this device: databases and storage.
 *
 * @param page any page of the extension
 */
export async function deviceContents(page: Page): Promise<string> {
  return (await page.evaluate(everything)) + (await page.evaluate<string>(STORAGE));
}
