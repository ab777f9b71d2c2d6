import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { HOSPITAL, NO_RULE, opportunity, SANDBOX, ticket } from '../where.ts';
import { lookAt } from './look-at.ts';

test.describe('why', () => {
  test('an aid is shown', async ({ supportDesk }, info) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    await panel.aid('Refund handling').getByRole('button', { name: 'Why this?' }).click();
    const why = panel.page.getByRole('dialog', { name: 'Why this?' });
    await expect(why.getByText('Shown because this is a Zendesk ticket.')).toBeVisible();
    await expect(why.getByText('Zendesk ticket 1', { exact: true })).toBeVisible();
    const rules = why.getByRole('list', { name: 'Rules that were considered' });
    await expect(rules).toBeHidden();
    await lookAt(panel.page, 'why-this', info);
    await why.getByText('Details').click();
    await expect(rules.getByText(/^Matches, and comes /)).toBeVisible();
    await lookAt(panel.page, 'why-this-details', info);
  });

  test('nothing is shown, by keyboard alone', async ({ supportDesk }, info) => {
    const { panel } = await supportDesk.openWithPanel(NO_RULE);
    const ask = panel.page.getByRole('button', { name: 'Why nothing?' });
    await ask.focus();
    await panel.page.keyboard.press('Enter');
    const why = panel.page.getByRole('dialog', { name: 'Why nothing?' });
    await expect(why.getByText('No rule speaks of this page.')).toBeVisible();
    await lookAt(panel.page, 'why-nothing', info);
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Enter');
    await expect(why.getByText(/^Path: asks for /).first()).toBeVisible();
    await lookAt(panel.page, 'why-nothing-details', info);
    await panel.page.keyboard.press('Escape');
    await expect(why).toHaveCount(0);
    await expect(ask).toBeFocused();
  });

  test('a page in a sandbox is told from the real thing', async ({ salesDesk }) => {
    const { panel } = await salesDesk.openWithPanel(opportunity(HOSPITAL, SANDBOX));
    await panel.aid('Opportunity qualification').getByRole('button', { name: 'Why this?' }).click();
    const why = panel.page.getByRole('dialog', { name: 'Why this?' });
    await expect(why.getByText('Shown because this is a Salesforce Opportunity.')).toBeVisible();
    await expect(why.getByText('Sandbox: uat')).toBeVisible();
  });
});
