import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { BUYER, CHARGE, HISTORY, POLICY, ticket } from '../where.ts';
import { publish, sampleAid } from './change-content.ts';
import { deviceContents } from './device-contents.ts';
import { runsBegunToBeStored } from './stored-runs.ts';

const PRIVATE = 'Quince-7731 says her cousin paid';

test.describe('a checklist', () => {
  test('skips with a reason and keeps a note, in every window, over a restart, and tells nobody the note', async ({
    supportDesk,
    endpoint,
  }, info) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    const { page } = panel;
    await page.getByRole('button', { name: `Skip “${BUYER}”…` }).click();
    await lookAt(page, 'skip', info);
    await page.getByRole('button', { name: 'Done elsewhere' }).click();
    await expect(page.getByText('Skipped: Done elsewhere')).toBeVisible();
    await expect(panel.aid('Refund handling').getByText('0 of 9 steps, 1 skipped')).toBeVisible();
    await page.getByRole('button', { name: `Add a note to “${CHARGE}”` }).click();
    await page.keyboard.type(PRIVATE);
    await lookAt(page, 'skipped-and-noted', info);

    const beside = await supportDesk.browser.openWindow(ticket(1));
    const other = await supportDesk.dockPanel(beside);
    await expect(other.page.getByRole('textbox', { name: 'Your note' })).toHaveValue(PRIVATE);
    await expect(other.page.getByText('Skipped: Done elsewhere')).toBeVisible();
    await beside.goto(ticket(2));
    await expect(other.pageName).toHaveText('Zendesk ticket 2');
    await expect(other.page.getByText('Skipped: Done elsewhere')).toHaveCount(0);
    await expect(panel.toSend).toHaveText('nothing waits', { timeout: 30_000 });

    await supportDesk.browser.restart();
    const { panel: later } = await supportDesk.openWithPanel(ticket(1));
    await expect(later.page.getByRole('textbox', { name: 'Your note' })).toHaveValue(PRIVATE);
    await later.page.getByRole('button', { name: `Take “${BUYER}” back in` }).click();
    await expect(later.page.getByText('Skipped: Done elsewhere')).toHaveCount(0);
    const types = () => endpoint.events().map(({ type }) => type);
    await expect.poll(types, { timeout: 30_000 }).toContain('aid.step_unskipped');

    const events = endpoint.events();
    expect(events.find(({ type }) => type === 'aid.step_skipped')?.data).toEqual({
      reason: 'done_elsewhere',
    });
    expect(endpoint.refused()).toBe(0);
    expect(JSON.stringify(events) + JSON.stringify(endpoint.proxy.requests)).not.toContain('Quince');
    // It is on the device: the search for it can find it.
    expect(await deviceContents(later.page)).toContain('Quince');
  });

  test('stores each letter of a note as it is typed, and has it when the panel was closed', async ({
    supportDesk,
  }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    await panel.page.getByRole('button', { name: `Add a note to “${BUYER}”` }).click();
    await expect(panel.page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
    await panel.page.keyboard.type(PRIVATE);
    expect(await runsBegunToBeStored(panel.page)).toContain(PRIVATE);
    await panel.page.evaluate('setTimeout(() => window.close())');
    await expect.poll(() => supportDesk.browser.panelCount()).toBe(0);
    const later = await supportDesk.dockPanel(page);
    await expect(later.page.getByRole('textbox', { name: 'Your note' })).toHaveValue(PRIVATE);
  });

  test('asks before a high-risk step is ticked, and shows what was passed over, by keyboard alone', async ({
    supportDesk,
  }, info) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    const { page } = panel;
    const when = panel.aid('Refund handling').getByText('When and why to use this');
    await expect(panel.aid('Refund handling').getByText('a refund cannot be called back')).toBeVisible();
    await panel.step(HISTORY).focus();
    await page.keyboard.press('Space');
    await expect(panel.sure).toBeFocused();
    await expect(page.getByText('2 steps before it are still open.')).toBeVisible();
    await lookAt(page, 'high-risk', info);
    await page.keyboard.press('Escape');
    await expect(panel.sure).toHaveCount(0);
    await expect(panel.step(HISTORY)).toBeFocused();
    await expect(panel.step(HISTORY)).not.toBeChecked();
    await page.keyboard.press('Space');
    await expect(panel.sure).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.step(HISTORY)).toBeChecked();
    await expect(panel.step(HISTORY)).toBeFocused();
    await expect(page.getByText('Not done yet')).toHaveCount(2);
    await lookAt(page, 'passed-over', info);
    await page.reload();
    await expect(panel.step(HISTORY)).toBeChecked();
    await expect(when).toBeVisible();
    await expect(panel.aid('Refund handling').getByText('a refund cannot be called back')).toBeHidden();
  });

  test('keeps every tick when a new version comes mid-run, and marks what it changed', async ({
    supportDesk,
    endpoint,
  }, info) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    const { page } = panel;
    await panel.step(BUYER).check();
    await panel.step(CHARGE).check();
    await panel.step(POLICY).check();

    const aid = sampleAid('refund-handling', 'checklist');
    const [buyer, charge, ...others] = aid.steps;
    if (!buyer || !charge) throw new Error('the sample has no such steps');
    const added = { id: 'ask-shop', title: 'Ask the shop', highRisk: false, subSteps: [] };
    const steps = [added, { ...buyer, title: 'Confirm who is writing' }, ...others];
    await publish(endpoint, { ...aid, version: 2, steps }, page);

    await expect(panel.step('Ask the shop')).toBeVisible();
    await expect(panel.step('Confirm who is writing')).toBeChecked();
    await expect(panel.step(POLICY)).toBeChecked();
    await expect(page.getByText('Changed since you ticked it')).toHaveCount(1);
    await expect(page.getByText('New', { exact: true })).toHaveCount(1);
    await lookAt(page, 'new-version', info);
    await page.getByRole('button', { name: 'Got it: “Confirm who is writing”' }).click();
    await expect(page.getByText('Changed since you ticked it')).toHaveCount(0);
    await panel.step('Ask the shop').check();
    await expect(page.getByText('New', { exact: true })).toHaveCount(0);

    await publish(endpoint, { ...aid, version: 3 }, page);
    await expect(panel.step(CHARGE)).toBeChecked();
    await expect(panel.step(BUYER)).toBeChecked();
    await page.reload();
    await expect(panel.tickedSteps).toHaveCount(3);
  });

  test('is rated once it is complete, and the answer can be changed until one leaves', async ({
    supportDesk,
    endpoint,
  }, info) => {
    const { page: tab, panel } = await supportDesk.openWithPanel(ticket(1));
    const { page } = panel;
    const aid = sampleAid('refund-handling', 'checklist');
    for (const { title, highRisk } of aid.steps.slice(1)) {
      await (highRisk ? panel.tickRisky(title) : panel.step(title).check());
    }
    await page
      .getByRole('button', { name: `Show details of “${BUYER}”` })
      .or(page.getByRole('button', { name: `Skip “${BUYER}”…` }))
      .last()
      .click();
    await page.getByRole('button', { name: 'Does not apply' }).click();
    await page.getByRole('button', { name: 'Mark complete' }).click();
    for (const answer of ['It worked', 'It did not', 'It worked', 'It did not']) {
      await page.getByRole('button', { name: answer }).click();
    }
    await expect(page.getByText('You can change it until you leave.')).toBeVisible();
    await lookAt(page, 'rated', info);
    const rated = () => endpoint.events().flatMap(({ type, data }) => (type === 'aid.rated' ? [data] : []));
    await expect.poll(rated, { timeout: 30_000 }).toEqual([{ worked: true }, { worked: false }]);
    await tab.goto(ticket(2));
    await expect(panel.pageName).toHaveText('Zendesk ticket 2');
    await tab.goto(ticket(1));
    await expect(page.getByText('You said: it did not.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'It worked' })).toHaveCount(0);
    expect(endpoint.events().find(({ type }) => type === 'aid.completed')?.data).toMatchObject({
      stepsDone: 8,
      stepsSkipped: 1,
      stepsTotal: 9,
    });
  });
});
