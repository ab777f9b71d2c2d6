import type { Page } from '@playwright/test';
import * as z from 'zod/mini';

const runsSchema = z.array(
  z.looseObject({
    order: z.number(),
    aid: z.string(),
    recordKey: z.string(),
    checked: z.record(z.string(), z.string()),
    skipped: z.record(z.string(), z.string()),
    reports: z.array(z.unknown()),
    completedAt: z.optional(z.string()),
  }),
);

export type StoredRun = { ticked: string[]; skipped: string[]; reports: number; isComplete: boolean };

const READ_RUNS = `(async () => {
  const [work] = (await indexedDB.databases()).filter(({ name }) => name.startsWith('alongside-work-'));
  const settle = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await settle(indexedDB.open(work.name));
  try {
    return await settle(db.transaction('runs').objectStore('runs').getAll());
  } finally {
    db.close();
  }
})()`;

/**
 * The newest run of each record as it lies in IndexedDB, read past the product's own code.
 *
 * @param page any page of the extension
 */
export async function storedRuns(page: Page): Promise<Record<string, StoredRun>> {
  const runs = runsSchema.parse(await page.evaluate(READ_RUNS)).toSorted((a, b) => a.order - b.order);
  return Object.fromEntries(
    runs.map(({ recordKey, checked, skipped, reports, completedAt }) => [
      recordKey.split('|').at(-1) ?? '',
      {
        ticked: Object.keys(checked).sort(),
        skipped: Object.keys(skipped).sort(),
        reports: reports.length,
        isComplete: completedAt !== undefined,
      },
    ]),
  );
}
