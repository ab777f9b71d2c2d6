import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ADMIN_CODE, otherAdmin, rulesOf } from './admin-client.ts';
import { StudioPage } from './studio-page.ts';

test.describe.configure({ timeout: 120_000 });

test('says at the field what is refused and what to do, from this device and from the endpoint', async ({
  openDesk,
  endpoint,
}, info) => {
  const desk = await openDesk();
  await desk.join(ADMIN_CODE, endpoint.url);
  const { page } = await StudioPage.open(
    desk,
    '/mappings/new?url=https%3A%2F%2Fintranet.example%2Forders%2F1',
  );
  await page.getByRole('combobox', { name: 'Job aid' }).click();
  await page.getByRole('option', { name: 'Refund handling' }).click();
  await page.getByText('Fine-tune the pages').click();
  const [host, path] = [
    page.getByRole('textbox', { name: 'Host' }),
    page.getByRole('textbox', { name: 'Path' }),
  ];

  // Before anything is sent.
  await path.fill('/orders/(');
  await expect(path).toHaveAttribute('aria-invalid', 'true');
  await expect(path).toHaveAccessibleDescription(/\S/);
  await lookAt(page, 'editor-refused', info);
  await path.fill('');
  await host.fill('*');
  await expect(page.getByRole('alert').filter({ hasText: 'every' })).toBeVisible();
  await host.fill('intranet.example');

  // Only the endpoint can tell that an expression may take for ever; nothing is tried on any page before it has.
  await path.fill('/orders/((?:[a-z]+)+)x');
  await expect(page.getByText('Nothing can be tried until what is marked above is put right.')).toBeVisible();
  await expect(path).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Save mapping' }).click();
  await expect(page.getByText('Put right what is marked above, then save.')).toBeVisible();
  expect(
    (await rulesOf(await otherAdmin(endpoint.url))).some(({ rule }) => rule.name.includes('intranet')),
  ).toBe(false);

  await path.fill('/orders/:id(\\d+)');
  await expect(path).not.toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Save mapping' }).click();
  await expect(
    page.getByRole('link', { name: 'Refund handling on intranet.example/orders/…' }),
  ).toBeVisible();
});

test('keeps what was typed when the endpoint is away, and saves it when it is back', async ({
  openDesk,
  endpoint,
}, info) => {
  const desk = await openDesk();
  await desk.join(ADMIN_CODE, endpoint.url);
  const { page } = await StudioPage.open(
    desk,
    '/mappings/new?url=https%3A%2F%2Fintranet.example%2Forders%2F1',
  );
  await page.getByRole('combobox', { name: 'Job aid' }).click();
  await page.getByRole('option', { name: 'Refund handling' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Typed by hand');
  await endpoint.stop();
  await page.getByRole('button', { name: 'Save mapping' }).click();
  await expect(page.getByText('Not saved, and nothing is lost.')).toBeVisible();
  await lookAt(page, 'editor-offline', info);
  await endpoint.start();
  await page.getByRole('button', { name: 'Save mapping' }).click();
  await expect(page.getByRole('link', { name: 'Typed by hand' })).toBeVisible();
});

test('shows at the field what the endpoint refuses when it is saved', async ({ openDesk, endpoint }) => {
  const desk = await openDesk();
  await desk.join(ADMIN_CODE, endpoint.url);
  const { page } = await StudioPage.open(
    desk,
    '/mappings/new?url=https%3A%2F%2Fintranet.example%2Forders%2F1',
  );
  await page.getByRole('combobox', { name: 'Job aid' }).click();
  await page.getByRole('option', { name: 'Refund handling' }).click();
  await page.getByText('Fine-tune the pages').click();
  endpoint.proxy.cutWhere(({ path }) => (path === '/v1/rules/check' ? 'before' : undefined));
  const path = page.getByRole('textbox', { name: 'Path' });
  await path.fill('/orders/((?:[a-z]+)+)x');
  await expect(page.getByText('The endpoint could not be asked')).toBeVisible();
  await expect(path).not.toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Save mapping' }).click();
  await expect(path).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('heading', { level: 1, name: 'Map a page to an aid' })).toBeVisible();
});
