import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { workRows } from '../harness/work-rows.ts';

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

/**
 * The newest run of each record as it lies in IndexedDB, read past the product's own code.
 *
 * @param page any page of the extension
 */
export async function storedRuns(page: Page): Promise<Record<string, StoredRun>> {
  const runs = runsSchema.parse(await workRows(page, 'runs')).toSorted((a, b) => a.order - b.order);
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
