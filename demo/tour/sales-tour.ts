import { expect } from '@playwright/test';
import type { Desk } from '../drive/desk.ts';
import type { PanelPage } from '../drive/panel-page.ts';
import { momentOf } from '../picture.ts';
import type { Steps } from './steps.ts';

const OPPORTUNITY = '006VN00000LXtEZYA1';
const QUALIFICATION = 'Opportunity qualification';
const STEP = 'Write the problem in the customer’s own words';

/**
 * A sales rep's main job: the aid of an opportunity, and a sandbox that is plainly one.
 *
 * @param desk joined to the sales team
 * @returns the panel, for what follows
 */
export async function salesTour(desk: Desk, steps: Steps): Promise<PanelPage> {
  const { page, panel } = await desk.openWithPanel(
    'https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=__Recent',
  );

  await steps.take('Open an opportunity', async () => {
    await page.getByRole('link', { name: 'Regional hospital' }).click();
    await expect(panel.pageName).toHaveText('Salesforce Opportunity');
    await expect(panel.aidTitles.first()).toHaveText(QUALIFICATION);
    await panel.step(STEP).check();
    await expect(panel.tickedSteps).toHaveCount(1);
    const titles = await panel.aidTitles.allTextContents();
    return { seen: `the panel shows ${titles.join(', ')}`, moment: await momentOf(page, panel.page) };
  });

  await steps.take('Open the same record in a sandbox', async () => {
    await page.goto(
      `https://acme--uat.sandbox.lightning.force.com/lightning/r/Opportunity/${OPPORTUNITY}/view`,
    );
    await expect(panel.head).toContainText('Sandbox: uat');
    await expect(panel.aidTitles).toHaveText([QUALIFICATION]);
    await expect(panel.tickedSteps).toHaveCount(0);
    await expect(panel.toSend).toHaveText('nothing waits', { timeout: 30_000 });
    return {
      seen: 'the panel says that it is the sandbox uat; nothing is ticked there',
      moment: await momentOf(page, panel.page),
    };
  });
  return panel;
}
