import { expect } from '@playwright/test';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { NO_RULE, ticket } from '../where.ts';
import { ADMIN_CODE } from './admin-client.ts';
import { StudioPage } from './studio-page.ts';
import { keptPages, lookInto } from './visited-pages.ts';

test.describe('pages that an admin was on', () => {
  test('are kept on the device, newest first, and tried against the mappings', async ({
    openDesk,
    endpoint,
  }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    await lookInto(desk, ticket(1), NO_RULE);
    const studio = await StudioPage.open(desk);
    await expect.poll(() => keptPages(studio.page)).toBe(JSON.stringify([NO_RULE, ticket(1)]));
    await studio.button('Test a page').click();
    await expect(studio.page.locator('datalist option').first()).toHaveAttribute('value', NO_RULE);
    await studio.page.getByLabel('Address of the page').fill(ticket(7));
    await expect(studio.page.getByText('Shown because this is a Zendesk ticket.')).toBeVisible();
    const showing = studio.page.getByRole('list', { name: 'Mappings that show, in their order' });
    await expect(showing.getByRole('link').first()).toHaveText('Refund handling on every Zendesk ticket');
    await studio.page.getByLabel('For somebody of').selectOption('Sales');
    await expect(showing).toBeHidden();
    await studio.page.getByLabel('Address of the page').fill('not an address');
    await expect(studio.page.getByText('This is not the address of a page.')).toBeVisible();
    const asked = endpoint.proxy.requests.map((request) => JSON.stringify(request));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((request) => /dashboard|tickets\/[17]/.test(request))).toEqual([]);
  });

  test('are forgotten when the workspace is left', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    await lookInto(desk, ticket(1));
    const studio = await StudioPage.open(desk);
    await expect.poll(() => keptPages(studio.page)).toContain('tickets/1');
    const welcome = await desk.openWelcome();
    await welcome.page.getByRole('button', { name: 'Leave this workspace' }).click();
    await expect(welcome.page.getByRole('button', { name: 'Join workspace' })).toBeVisible();
    await expect.poll(() => keptPages(welcome.page)).toBe('[]');
    await expect(studio.page.getByRole('heading', { name: 'Join your workspace first' })).toBeVisible();
  });

  test('are not kept for who is no admin', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(SUPPORT_CODE, endpoint.url);
    const { panel } = await desk.openWithPanel(NO_RULE);
    await expect(panel.page.getByRole('button', { name: 'Ask for help on this page' })).toBeVisible();
    await expect(panel.page.getByRole('link', { name: 'Show an aid here' })).toBeHidden();
    expect(await keptPages(panel.page)).toBe('[]');
  });
});

test('the panel leads an admin from a page with nothing to mapping it', async ({ openDesk, endpoint }) => {
  const desk = await openDesk();
  await desk.join(ADMIN_CODE, endpoint.url);
  const { panel } = await desk.openWithPanel(NO_RULE);
  const link = panel.page.getByRole('link', { name: 'Show an aid here' });
  const href = (await link.getAttribute('href')) ?? '';
  expect(new URLSearchParams(href.slice(href.indexOf('?'))).get('url')).toBe(NO_RULE);
  const opened = desk.browser.context.waitForEvent('page');
  await link.click();
  const studio = await opened;
  await expect(studio).toHaveURL(/studio\.html#\/mappings\/new\?url=/);
  await expect(studio.getByRole('main')).toContainText(/mapping/i);
});
