import { rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import { deviceMark } from '../../demo/drive/device-mark.ts';
import { accountFor } from '../../demo/tour/accounting.ts';
import { test } from './fixtures.ts';
import { endpointSpeaking } from './harness/other-version.ts';
import { CHARGE, TICKET_AIDS, ticket } from './where.ts';

const PEERS = [
  { peer: 'a newer endpoint', range: { min: 2, max: 3 }, told: 'This extension is out of date' },
  { peer: 'an older endpoint', range: { min: 0, max: 0 }, told: 'Your workspace’s server is out of date' },
];

for (const { peer, range, told } of PEERS) {
  test(`with ${peer} the panel says who must update, works on, and sends all once they agree again`, async ({
    supportDesk,
    endpoint,
  }) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    const root = endpointSpeaking(range);
    try {
      await endpoint.stop();
      await endpoint.start(root);
      await panel.step(CHARGE).check();
      await expect(panel.page.getByText(told)).toBeVisible();
      await expect(
        panel.page.getByText('Everything here keeps working').filter({ visible: true }),
      ).toBeVisible();
      await expect(panel.step(CHARGE)).toBeChecked();
      await expect(panel.toSend).toHaveText(/\d+ events? waits?/);
      await endpoint.stop();
    } finally {
      rmSync(root, { recursive: true, force: true });
    }

    await endpoint.start();
    await panel.page.getByRole('button', { name: 'Try now' }).click();
    await expect(panel.page.getByText(told)).toBeHidden();
    await expect(panel.toSend).toHaveText('nothing waits');
    const { byType, faults } = accountFor([await deviceMark(panel.page)], endpoint.events());
    expect(faults).toEqual([]);
    expect(byType).toMatchObject({ 'aid.step_checked': 1 });
  });
}
