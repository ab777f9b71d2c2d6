import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { BUYER, CHARGE, ticket } from '../where.ts';

const flag = (step: string) => `Report a problem with “${step}”`;

test.describe('a report', () => {
  test('takes two clicks, can be taken back by key, and survives a restart once it stands', async ({
    supportDesk,
    endpoint,
  }, info) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    const { page } = panel;
    await page.getByRole('button', { name: flag(BUYER) }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Report a problem' });
    await expect(dialog.getByRole('button', { name: /^I made a slip The/ })).toBeFocused();
    await lookAt(page, 'report', info);
    await dialog.getByText('Say more first').click();
    await lookAt(page, 'report-more', info);
    await dialog.getByText('Say more first').click();
    await dialog.getByRole('button', { name: /^I made a slip The/ }).press('Enter');
    await expect(page.getByText('Report kept.')).toBeVisible();
    await expect(page.getByRole('button', { name: flag(BUYER) })).toBeFocused();
    await expect(page.getByText('You can take it back for 10 seconds.')).toBeAttached();
    await lookAt(page, 'report-kept', info);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Report kept.')).toHaveCount(0);
    await expect(page.getByText('Report taken back.')).toBeAttached();

    await page.getByRole('button', { name: flag(CHARGE) }).click();
    await page.getByRole('button', { name: 'A system problem: report and escalate' }).click();
    const escalated = page.getByText('Escalated. Your contact: Payments desk');
    await expect(escalated).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0, { timeout: 15_000 });
    await expect(escalated).toBeVisible();

    await supportDesk.browser.restart();
    const { panel: later } = await supportDesk.openWithPanel(ticket(1));
    const marked = later.page.getByRole('listitem').filter({ has: later.step(CHARGE) });
    await expect(marked.getByText('Escalated', { exact: true })).toBeVisible();
    await expect(later.page.getByText('Reported', { exact: true })).toHaveCount(0);

    const reports = () => endpoint.events().filter(({ type }) => type.startsWith('error.'));
    const types = () => reports().map(({ type }) => type);
    const told = ['error.reported', 'error.withdrawn', 'error.reported', 'error.escalated'];
    await expect.poll(types, { timeout: 30_000 }).toEqual(told);
    const about = reports();
    expect(about[1]?.data).toEqual({ report: about[0]?.id });
    expect(about[3]?.data).toEqual({ report: about[2]?.id });
    expect(about[2]?.data).toEqual({ kind: 'system', severity: 'medium' });
    expect(endpoint.refused()).toBe(0);
  });
});
