import { expect } from '@playwright/test';
import type { PanelPage } from '../../../demo/drive/panel-page.ts';
import type { AlongsideEvent } from '../../../lib/contracts/event.ts';
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

/** The device empties its outbox by itself, and the panel says so. The panel lags behind a burst of events. */
export async function expectDrained(panel: PanelPage): Promise<void> {
  const pending = async () => (await readLedger(panel.page)).pending;
  await expect.poll(pending, { timeout: 30_000 }).toEqual([]);
  await expect(panel.toSend).toHaveText('nothing waits');
}
