import { expect } from '@playwright/test';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { NO_RULE, ticket } from '../where.ts';
import { ADMIN_CODE, otherAdmin, rulesOf } from './admin-client.ts';
import { EditorPerson } from './editor-person.ts';
import { StudioPage } from './studio-page.ts';
import { lookInto } from './visited-pages.ts';

const ACTIONS_MAX = 8;
const AID = 'Refund handling';

test.describe('making a mapping', () => {
  test.describe.configure({ timeout: 180_000 });

  test(`maps an unseen page in ${ACTIONS_MAX} actions, and others have it within one sync`, async ({
    openDesk,
    endpoint,
  }) => {
    const [learner, admin] = await Promise.all([openDesk(), openDesk()]);
    await learner.join(SUPPORT_CODE, endpoint.url);
    const { panel } = await learner.openWithPanel(NO_RULE);
    await expect(panel.page.getByRole('button', { name: 'Ask for help on this page' })).toBeVisible();
    const pulls = () =>
      endpoint.proxy.requests.filter(
        ({ method, path }) => method === 'GET' && path.startsWith('/v1/content'),
      );
    const token = /Bearer [\w-]+/.exec(pulls()[0]?.headers ?? '')?.[0] ?? 'nobody has joined';
    const pullsOfLearner = () => pulls().filter(({ headers }) => headers.includes(token)).length;

    await admin.join(ADMIN_CODE, endpoint.url);
    await lookInto(admin, NO_RULE);
    const { page } = await StudioPage.open(admin);
    const person = new EditorPerson(page, ACTIONS_MAX);
    await person.click('link', 'New mapping');
    await person.click('button', 'Use current page');
    await expect(page.getByRole('radio', { name: 'This page, on acme.zendesk.com' })).toBeChecked();
    await person.click('combobox', 'Job aid');
    await person.click('option', AID);
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(
      `${AID} on acme.zendesk.com/agent/dashboard`,
    );
    const changes = page.getByRole('region', { name: 'What changes for people' });
    await expect(changes).toContainText(`All teamsGains ${AID}`);
    await person.click('button', 'Save mapping');
    await expect(page.getByRole('heading', { level: 1, name: 'Mappings' })).toBeVisible();
    await expect(
      page.getByRole('link', { name: `${AID} on acme.zendesk.com/agent/dashboard` }),
    ).toBeVisible();
    expect(person.actions).toBeLessThanOrEqual(ACTIONS_MAX);

    const before = pullsOfLearner();
    await panel.page.getByRole('button', { name: 'Menu' }).click();
    await panel.page.getByRole('button', { name: 'Sync now' }).click();
    await expect(panel.aidTitles).toHaveText([AID]);
    expect(pullsOfLearner() - before).toBe(1);
  });

  test('goes from a pasted address and from app and page as well', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const { page } = await StudioPage.open(desk, '/mappings/new');
    const pasting = new EditorPerson(page, ACTIONS_MAX);
    await pasting.paste('Paste the address of a page', 'intranet.example/orders/123/edit?tab=2');
    await expect(page.getByRole('radio', { name: 'Pages like this one' })).toBeChecked();
    await pasting.click('combobox', 'Job aid');
    await pasting.click('option', AID);
    await pasting.click('button', 'Save mapping');
    await expect(page.getByRole('link', { name: `${AID} on intranet.example/orders/…/edit` })).toBeVisible();

    const picking = new EditorPerson(page, ACTIONS_MAX);
    await picking.click('link', 'New mapping');
    await picking.click('combobox', 'Or pick an app');
    await picking.click('option', 'Salesforce');
    await picking.click('combobox', 'And a page in it');
    await picking.click('option', 'Opportunity list');
    await picking.click('combobox', 'Job aid');
    await picking.click('option', 'Discount approval');
    await picking.click('button', 'Save mapping');
    await expect(
      page.getByRole('link', { name: 'Discount approval on Salesforce Opportunity list' }),
    ).toBeVisible();

    const saved = await rulesOf(await otherAdmin(endpoint.url));
    const mine = saved.filter(({ rule }) => rule.name.includes('orders') || rule.name.includes('list'));
    expect(mine.map(({ rule: { match, pageTypes } }) => [match.map(({ path }) => path), pageTypes])).toEqual(
      expect.arrayContaining([
        [['/orders/:id(\\d+)/edit'], []],
        [[], ['salesforce/opportunity.list']],
      ]),
    );
  });

  test('works by keyboard alone', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    await lookInto(desk, ticket(7));
    const { page } = await StudioPage.open(desk, '/mappings/new');
    const current = page.getByRole('button', { name: 'Use current page' });
    await expect(current).toBeVisible();
    /** Goes on with Tab until something is in focus, as somebody without a mouse does. */
    const tabTo = async (name: RegExp | string, role: 'button' | 'combobox' | 'radio' | 'switch') => {
      const target = page.getByRole(role, { name });
      for (let presses = 0; presses < 60; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not come to ${role} ${name}`);
    };
    await tabTo('Use current page', 'button');
    await page.keyboard.press('Enter');
    await tabTo('Every ticket, in any Zendesk account', 'radio');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('radio', { name: 'Every ticket, on acme.zendesk.com' })).toBeChecked();
    await tabTo('Job aid', 'combobox');
    await page.keyboard.type('disc');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Gains Discount approval').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await tabTo('Switched on', 'switch');
    await page.keyboard.press('Space');
    await tabTo('Save mapping', 'button');
    await page.keyboard.press('Enter');
    const name = 'Discount approval on acme.zendesk.com/agent/tickets/…';
    await expect(page.getByRole('link', { name })).toBeVisible();
    const saved = await rulesOf(await otherAdmin(endpoint.url));
    expect(saved.find(({ rule }) => rule.name === name)?.rule).toMatchObject({
      enabled: false,
      aids: ['discount-approval-decisions'],
      match: [{ host: 'acme.zendesk.com', path: '/agent/tickets/:id(\\d+)' }],
    });
  });

  test('is free of what axe finds in each state, light and dark', async ({ openDesk, endpoint }, info) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    await lookInto(desk, ticket(1), ticket(2));
    const { page } = await StudioPage.open(desk, '/mappings/new');
    await expect(page.getByRole('button', { name: 'Use current page' })).toBeVisible();
    await lookAt(page, 'editor-empty', info);
    await page.getByRole('combobox', { name: 'Or pick an app' }).click();
    await expect(page.getByRole('option', { name: 'Salesforce' })).toBeVisible();
    await lookAt(page, 'editor-picking', info);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save mapping' }).click();
    await expect(page.getByText('Choose the aid that shall appear.')).toBeVisible();
    await lookAt(page, 'editor-lacking', info);
    await page.getByRole('button', { name: 'Use current page' }).click();
    await page.getByRole('combobox', { name: 'Job aid' }).click();
    await expect(page.getByRole('option', { name: AID })).toBeVisible();
    await lookAt(page, 'editor-aids', info);
    await page.getByRole('option', { name: AID }).click();
    await page.getByRole('option', { name: 'Account takeover' }).click();
    await page.getByText('Where it appears').click();
    await lookAt(page, 'editor-complete', info);
    await page.getByText('Fine-tune the audience').click();
    await page.getByRole('radio', { name: 'Every ticket, on acme.zendesk.com' }).check();
    await page.getByText('Fine-tune the pages').click();
    await page.getByRole('textbox', { name: 'Path' }).fill('/agent/tickets/new');
    await expect(page.getByText('This page fails at the path')).toBeVisible();
    await page.getByRole('button', { name: 'Test a key' }).first().click();
    await lookAt(page, 'editor-fine-tuned', info);
  });
});
