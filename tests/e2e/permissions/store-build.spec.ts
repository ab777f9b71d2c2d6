import { expect } from '@playwright/test';
import type { PanelPage } from '../../../demo/drive/panel-page.ts';
import { readLedger } from '../durability/device-ledger.ts';
import { expectExactlyOnce } from '../durability/exactly-once.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { answerPrompt } from './browser-prompt.ts';
import { ExtensionSettings } from './extension-settings.ts';
import { VirtualDisplay, whyNoDisplay } from './virtual-display.ts';

const whyNot = whyNoDisplay();
if (whyNot) console.log(`The browser's own prompt is not tested: ${whyNot}.`);

const AID = 'Refund handling';
const STEP = 'Confirm that the requester is the buyer';

const askedFor = (panel: PanelPage) =>
  panel.page.getByRole('heading', { name: 'Let Alongside see which page you are on' });
const giveAccess = (panel: PanelPage) => panel.page.getByRole('button', { name: 'Give access' });

test('the store build asks for access in one click, and takes a yes, a no and a withdrawal', async ({
  openDesk,
  endpoint,
}) => {
  test.info().skip(whyNot !== undefined, whyNot);
  const display = await VirtualDisplay.start();
  try {
    const desk = await openDesk({ build: 'store', headless: false, display: display.name });
    await desk.join(SUPPORT_CODE, endpoint.url);
    const { page, panel } = await desk.openWithPanel('https://acme.zendesk.com/agent/tickets/1');
    const errors: Error[] = [];
    panel.page.on('pageerror', (error) => errors.push(error));

    await test.step('it explains what it needs and why', async () => {
      await expect(askedFor(panel)).toBeVisible();
      await expect(panel.page.getByRole('listitem')).toHaveText(['zendesk.com']);
      await expect(
        panel.page.getByText('To show the right one, Alongside needs to see their addresses'),
      ).toBeVisible();
      await expect(panel.aidTitles).toHaveCount(0);
    });

    await test.step('refused: it says so and can be asked again', async () => {
      await answerPrompt(display, 'refuse', () => giveAccess(panel).click());
      await expect(panel.page.getByRole('heading', { name: 'Access was not given' })).toBeVisible();
      await expect(panel.page.getByText('Nothing is broken')).toBeVisible();
      await expect(panel.aidTitles).toHaveCount(0);
    });

    await test.step('given: the aids appear without a reload', async () => {
      await answerPrompt(display, 'allow', () =>
        panel.page.getByRole('button', { name: 'Try again' }).click(),
      );
      await expect(panel.aidTitles).toContainText([AID]);
      await panel.openAid(AID);
      await panel.step(STEP).press('Space');
      await expect(panel.step(STEP)).toBeChecked();
    });

    await test.step('withdrawn in the settings of the browser: it asks again', async () => {
      const settings = await ExtensionSettings.open(desk.browser);
      await settings.withdrawAccess();
      await settings.close();
      await page.bringToFront();
      await expect(giveAccess(panel)).toBeVisible();
      await expect(panel.aidTitles).toHaveCount(0);
    });

    await test.step('given once more: the work is where it was', async () => {
      await answerPrompt(display, 'allow', () => giveAccess(panel).click());
      await panel.openAid(AID);
      await expect(panel.step(STEP)).toBeChecked();
    });

    expect(errors).toEqual([]);
    await expect.poll(async () => (await readLedger(panel.page)).pending, { timeout: 15_000 }).toEqual([]);
    expectExactlyOnce(await readLedger(panel.page), endpoint.events());
  } finally {
    await display.stop();
  }
});
