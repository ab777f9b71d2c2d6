import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { ADMIN_CODE, addRules, otherAdmin } from './admin-client.ts';
import { StudioPage } from './studio-page.ts';

const SAMPLE = 10;
const MANY = 10_000 - SAMPLE;
/** How long somebody waits for what they asked for before it feels broken, in ms. */
const PATIENCE = 2_000;

test('ten thousand mappings can be looked through like ten', async ({ openDesk, endpoint }) => {
  test.setTimeout(240_000);
  const desk = await openDesk();
  await desk.join(ADMIN_CODE, endpoint.url);
  const drafts = Array.from({ length: MANY }, (_, index) => ({
    id: `rule-${index}`,
    name: `Mapping number ${index}`,
    match: [{ host: `customer-${index % 500}.example`, path: `/app/section-${index}/*` }],
  }));
  await addRules(await otherAdmin(endpoint.url), drafts);
  const studio = await StudioPage.open(desk);
  await expect(studio.count).toHaveText('1 to 50 of 10000', { timeout: 30_000 });
  const answered = { timeout: PATIENCE };

  await studio.search('number 4321');
  await expect(studio.count).toHaveText('1 to 1 of 1', answered);
  await expect(studio.row('Mapping number 4321')).toContainText('customer-321.example/app/section-4321/*');
  await studio.search('');
  await expect(studio.count).toHaveText('1 to 50 of 10000', answered);
  await studio.button('Changed').click();
  await expect(studio.rows.first()).toContainText(`Mapping number ${MANY - 1}`, answered);
  await studio.page.getByRole('button', { name: 'Page 200' }).click();
  await expect(studio.count).toHaveText('9951 to 10000 of 10000', answered);
  await studio.page.getByRole('checkbox', { name: 'Choose every mapping on this page' }).check();
  await studio.button('Choose all 10000').click();
  await expect(studio.page.getByText('10000 chosen')).toBeVisible(answered);
  await studio.button('Choose none').click();
  await studio.search('number 9');
  await studio.page.getByRole('checkbox', { name: 'Choose every mapping on this page' }).check();
  await studio.button('Turn off').click();
  await expect(studio.page.getByText('50 mappings turned off')).toBeVisible();
});
