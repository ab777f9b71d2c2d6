import { expect } from '@playwright/test';
import type { PanelPage } from '../../../demo/drive/panel-page.ts';
import type { AlongsideEvent } from '../../../lib/contracts/event.ts';
import type { TestEndpoint } from '../harness/test-endpoint.ts';
import { type DeviceLedger, readLedger } from './device-ledger.ts';

/** Every event that the device recorded is at the endpoint, once, and none waits. */
export function expectExactlyOnce(ledger: DeviceLedger, stored: readonly AlongsideEvent[]): void {
  expect(ledger.pending, 'events that still wait').toEqual([]);
  expect(ledger.rejected, 'events that were refused').toBe(0);
  const seqs = stored.filter(({ install }) => install === ledger.install).map(({ seq }) => seq);
  const recorded = Array.from({ length: ledger.lastSeq }, (_, index) => index + 1);
  expect(
    seqs.toSorted((a, b) => a - b),
    'numbers at the endpoint',
  ).toEqual(recorded);
  expect(new Set(stored.map(({ id }) => id)).size, 'different ids').toBe(stored.length);
}

/**
 * The device sends everything by itself, and the panel says so. Events come after what is seen (that an aid was shown is
 * recorded a moment later), so this waits; what is lost or there twice stays so, however long one waits.
 *
 * @returns what the endpoint holds then
 */
export async function everythingArrived(panel: PanelPage, endpoint: TestEndpoint): Promise<AlongsideEvent[]> {
  let stored: AlongsideEvent[] = [];
  await expect(async () => {
    stored = endpoint.events();
    expectExactlyOnce(await readLedger(panel.page), stored);
    await expect(panel.toSend).toHaveText('nothing waits', { timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
  return stored;
}
