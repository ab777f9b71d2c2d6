import { expect, type Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ticket } from '../where.ts';
import { ADMIN_CODE, addRules, otherAdmin, rulesOf } from './admin-client.ts';
import { StudioPage } from './studio-page.ts';

/** Leaves whatever was joined, and joins with a code. */
async function joinAfresh(desk: Desk, code: string, endpoint: string): Promise<void> {
  const welcome = await desk.openWelcome();
  await welcome.page.getByRole('button', { name: /^Leave/ }).click();
  await expect(welcome.joined).toBeHidden();
  await welcome.join(code, endpoint);
  await welcome.page.close();
}

test.describe('every state of the studio, light and dark, is free of what axe finds', () => {
  test.describe.configure({ timeout: 180_000 });

  test('before there is anything to do', async ({ openDesk, endpoint }, info) => {
    const desk = await openDesk();
    const isWelcome = (open: Page) => open.url().endsWith('welcome.html');
    // One opens by itself after the install, and would come to the front later.
    await expect.poll(() => desk.browser.context.pages().filter(isWelcome).length).toBe(1);
    const studio = await StudioPage.open(desk);
    const { page } = studio;
    await expect(page.getByRole('heading', { name: 'Join your workspace first' })).toBeVisible();
    await lookAt(page, 'not-joined', info);
    const welcome = await desk.openWelcome();
    await welcome.lookAround();
    await page.bringToFront();
    await expect(page.getByRole('heading', { name: 'The sample cannot be changed' })).toBeVisible();
    await lookAt(page, 'sample', info);
    await joinAfresh(desk, SUPPORT_CODE, endpoint.url);
    await page.bringToFront();
    await expect(page.getByRole('heading', { name: 'Mappings are made by admins' })).toBeVisible();
    await lookAt(page, 'not-admin', info);
    await joinAfresh(desk, ADMIN_CODE, endpoint.url);
    await page.bringToFront();
    await expect(studio.rows).toHaveCount(10);
    const admin = await otherAdmin(endpoint.url);
    const rules = await rulesOf(admin);
    await admin.writeRules(rules.map(({ id, version }) => ({ id, rule: null, basedOn: version })));
    await page.reload();
    await expect(page.getByRole('link', { name: 'Map the first page' })).toBeVisible();
    await lookAt(page, 'empty', info);
    await endpoint.stop();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'The endpoint cannot be reached' })).toBeVisible();
    await lookAt(page, 'unreachable', info);
  });

  test('the list and what opens on it', async ({ openDesk, endpoint }, info) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    await addRules(await otherAdmin(endpoint.url), [
      { id: 'over', name: 'Christmas shipping', until: '2026-01-01T00:00:00Z' },
      { id: 'form', name: 'Old returns form', enabled: false },
    ]);
    const studio = await StudioPage.open(desk);
    const { page } = studio;
    await expect(studio.row('Christmas shipping')).toContainText('Unreachable');
    await lookAt(page, 'list', info);
    await page.getByRole('button', { name: 'Unreachable: why is “Christmas shipping” so?' }).click();
    await expect(page.getByText('It can never be shown')).toBeVisible();
    await lookAt(page, 'state-explained', info);
    await page.keyboard.press('Escape');
    await studio.choose('Old returns form');
    await lookAt(page, 'chosen', info);
    await studio.button('Turn on').click();
    await expect(studio.button('Undo')).toBeVisible();
    await studio.button('Undo').hover();
    await lookAt(page, 'undo', info);
    await studio.button('Test a page').click();
    await page.getByLabel('Address of the page').fill(ticket(1));
    await expect(page.getByText('Shown because')).toBeVisible();
    await page.locator('summary').click();
    await lookAt(page, 'test-a-page', info);
    await studio.button('Test a page').click();
    const file = Buffer.from('name,aids,addresses\nNew,Refund handling,intranet.example/new\nBad,,');
    await studio.importFile({ name: 'mine.csv', mimeType: 'text/csv', buffer: file });
    await expect(page.getByText('1 refused')).toBeVisible();
    await lookAt(page, 'import', info);
    await page.keyboard.press('Escape');
    await studio.search('no such thing');
    await lookAt(page, 'nothing-fits', info);
    await endpoint.stop();
    await studio.button('Clear search and filters').click();
    await studio.choose('Old returns form');
    await studio.button('Turn off').click();
    await expect(page.getByText('left as it was')).toBeVisible();
    await lookAt(page, 'not-saved', info);
  });
});
