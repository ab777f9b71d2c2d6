import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { installIdSchema } from '../../lib/contracts/ids.ts';

const storedSchema = z.looseObject({ account: z.object({ install: installIdSchema }) });
const seqSchema = z.int();

export type DeviceMark = {
  install: string;
  /** `seq` of the newest event that the device knows to be committed. */
  seq: number;
};

/**
 * What the device itself says of the events it has recorded, read from its own storage.
 *
 * @param page any page of the extension
 */
export async function deviceMark(page: Page): Promise<DeviceMark> {
  const stored = storedSchema.parse(await page.evaluate('chrome.storage.local.get(null)'));
  const { install } = stored.account;
  return { install, seq: seqSchema.parse(stored[`seq.${install}`] ?? 0) };
}
