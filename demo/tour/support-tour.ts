import { expect, type Page } from '@playwright/test';
import type { Desk } from '../drive/desk.ts';
import type { PanelPage } from '../drive/panel-page.ts';
import { momentOf } from '../picture.ts';
import type { Steps } from './steps.ts';

const REFUND = 'Refund handling';
const TAKEOVER = 'Account takeover';
const FIRST_STEPS = ['Confirm that the requester is the buyer', 'Find the original charge'];
const RISKY_STEP = 'Check that nothing has been paid back already';
const OFFLINE_STEP = 'Decide what the policy gives for this case';
const TAKEOVER_STEP = 'Lock the account before you answer';

/** Goes to a ticket by the links of the page, so that no load takes place. */
async function openTicket(page: Page, panel: PanelPage, id: string): Promise<void> {
  await page
    .getByRole('link', { name: `#${id}` })
    .first()
    .click();
  await expect(panel.pageName).toHaveText(`Zendesk ticket ${id}`);
}

/**
 * A support agent's main job: the aid of a ticket, ticks, an error handed on, a while offline, another ticket and back.
 *
 * @param desk joined to the support team
 * @returns the panel, for what follows
 */
export async function supportTour(desk: Desk, steps: Steps): Promise<PanelPage> {
  const { page, panel } = await desk.openWithPanel('https://acme.zendesk.com/agent/filters/360001');

  await steps.take('Open ticket 1', async () => {
    await openTicket(page, panel, '1');
    await expect(panel.aidTitles.first()).toHaveText(REFUND);
    const titles = await panel.aidTitles.allTextContents();
    return { seen: `the panel shows ${titles.join(', ')}`, moment: await momentOf(page, panel.page) };
  });

  await steps.take('Tick two steps', async () => {
    for (const step of FIRST_STEPS) await panel.step(step).check();
    await expect(panel.tickedSteps).toHaveCount(2);
    return { seen: 'two steps are ticked', moment: await momentOf(page, panel.page) };
  });

  await steps.take('Report an error and escalate it', async () => {
    await panel.reportStep(RISKY_STEP, {
      kind: 'slip',
      severity: 'High',
      words: 'The second refund had been started already.',
      escalate: true,
    });
    await expect(panel.page.getByText('Escalated. Your contact:')).toBeVisible();
    return {
      seen: 'the panel names the contact it was escalated to',
      moment: await momentOf(page, panel.page),
    };
  });

  await steps.take('Go offline and tick on', async () => {
    await desk.browser.setOffline(true);
    await panel.step(OFFLINE_STEP).check();
    await expect(panel.tickedSteps).toHaveCount(3);
    return { seen: 'a third step is ticked without network', moment: await momentOf(page, panel.page) };
  });

  await steps.take('Open ticket 2, still offline', async () => {
    await page.goBack();
    await openTicket(page, panel, '2');
    await expect(panel.tickedSteps).toHaveCount(0);
    await panel.openAid(TAKEOVER);
    await panel.tickRisky(TAKEOVER_STEP);
    await expect(panel.tickedSteps).toHaveCount(1);
    return {
      seen: 'none of the ticks of ticket 1 are here; one is made here',
      moment: await momentOf(page, panel.page),
    };
  });

  await steps.take('Return to ticket 1', async () => {
    await openTicket(page, panel, '1');
    await expect(panel.tickedSteps).toHaveCount(3);
    return { seen: 'its three ticks are back', moment: await momentOf(page, panel.page) };
  });

  await steps.take('Go online again', async () => {
    await desk.browser.setOffline(false);
    await expect(panel.toSend).toHaveText('nothing waits', { timeout: 30_000 });
    return { seen: 'nothing waits to be sent', moment: await momentOf(page, panel.page) };
  });
  return panel;
}
