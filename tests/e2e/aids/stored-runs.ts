import type { Page } from '@playwright/test';

/** Runs in the page. A writer waits its turn: it sees all that was handed to the database before it asked. */
async function readAsWriter(): Promise<string> {
  const [work] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('alongside-work-'));
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(work?.name ?? '');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const runs = db.transaction('runs', 'readwrite').objectStore('runs').getAll();
      runs.onerror = () => reject(runs.error);
      runs.onsuccess = () => {
        db.close();
        resolve(JSON.stringify(runs.result));
      };
    };
  });
}

/**
 * The runs of this device, as text, with all that the panel has begun to store by now and nothing later.
 *
 * @param page any page of the extension
 */
export function runsBegunToBeStored(page: Page): Promise<string> {
  return page.evaluate(readAsWriter);
}
