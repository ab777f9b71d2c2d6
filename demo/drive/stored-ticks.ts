import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

const runsSchema = z.array(z.looseObject({ checked: z.record(z.string(), z.string()) }));

const READ_RUNS = `(async () => {
  const [work] = (await indexedDB.databases()).filter(({ name }) => name.startsWith('alongside-work-'));
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open(work.name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const request = db.transaction('runs').objectStore('runs').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    db.close();
  }
})()`;

/**
 * How many ticks this device has stored, over all records. The panel shows a tick at once; it is safe from a
 * restart some milliseconds later, when it is counted here.
 *
 * @param page any page of the extension
 */
export async function storedTicks(page: Page): Promise<number> {
  const runs = runsSchema.parse(await page.evaluate(READ_RUNS));
  return runs.reduce((sum, { checked }) => sum + Object.keys(checked).length, 0);
}
