import { expect, type Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ADMIN_CODE, addRules, otherAdmin, rulesOf } from './admin-client.ts';
import { StudioPage } from './studio-page.ts';

const MENU = { id: 'menu', name: 'Refunds on the menu' };

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name' });
const priorityField = (page: Page) => page.getByRole('textbox', { name: 'Priority' });

async function openMenu(desk: Desk): Promise<Page> {
  const { page } = await StudioPage.open(desk, `/mappings/${MENU.id}`);
  await expect(nameField(page)).toHaveValue(MENU.name);
  return page;
}

async function setPriority(page: Page, priority: string): Promise<void> {
  await page.getByText('Fine-tune the audience').click();
  await priorityField(page).fill(priority);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save mapping' }).click();
}

const saved = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Mappings' })).toBeVisible();

test.describe('changing a mapping', () => {
  test.describe.configure({ timeout: 180_000 });

  test('merges what two admins change at once, and asks only where both changed one thing', async ({
    openDesk,
    endpoint,
  }, info) => {
    const program = await otherAdmin(endpoint.url);
    await addRules(program, [MENU]);
    const desks = await Promise.all([openDesk(), openDesk()]);
    await Promise.all(desks.map((desk) => desk.join(ADMIN_CODE, endpoint.url)));
    const [first, second] = await Promise.all(desks.map(openMenu));
    if (!first || !second) throw new Error('both admins have the mapping open');

    await nameField(first).fill('Refunds, as the first calls them');
    await first.getByRole('radio', { name: 'Only some teams' }).check();
    await first.getByRole('combobox', { name: 'Teams' }).click();
    await first.getByRole('listbox', { name: 'Teams' }).getByRole('option', { name: 'Sales' }).click();
    await save(first);
    await saved(first);

    await nameField(second).fill('Refunds, as the second calls them');
    await setPriority(second, '7');
    await save(second);
    const dialog = second.getByRole('dialog', { name: 'You both changed this mapping' });
    await expect(dialog.getByText('It was: Refunds on the menu')).toBeVisible();
    await expect(dialog.getByRole('definition')).toHaveText('Sales');
    await lookAt(second, 'editor-merge', info);
    await dialog.getByRole('button', { name: 'Save both together' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Choose a version of: Name.');

    // Looking at one's own version once more loses nothing.
    await dialog.getByRole('button', { name: 'Back to my version' }).click();
    await expect(nameField(second)).toHaveValue('Refunds, as the second calls them');
    await expect(priorityField(second)).toHaveValue('7');
    await save(second);
    await dialog.getByRole('radio', { name: 'Refunds, as the second calls them' }).check();
    await dialog.getByRole('button', { name: 'Save both together' }).click();
    await saved(second);
    expect((await rulesOf(program)).find(({ id }) => id === MENU.id)?.rule).toMatchObject({
      name: 'Refunds, as the second calls them',
      teams: ['sales'],
      priority: 7,
    });
  });

  test('brings back what somebody removed meanwhile, where that is wanted', async ({
    openDesk,
    endpoint,
  }, info) => {
    const program = await otherAdmin(endpoint.url);
    await addRules(program, [MENU]);
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const page = await openMenu(desk);
    await nameField(page).fill('Still wanted');
    const [rule] = (await rulesOf(program)).filter(({ id }) => id === MENU.id);
    await program.writeRule(MENU.id, { rule: null, basedOn: rule?.version ?? null });
    await save(page);
    const dialog = page.getByRole('dialog', { name: 'Somebody removed this mapping' });
    await expect(dialog).toBeVisible();
    await lookAt(page, 'editor-removed', info);
    await dialog.getByRole('button', { name: 'Save my version again' }).click();
    await saved(page);
    await expect(page.getByRole('link', { name: 'Still wanted' })).toBeVisible();
  });

  test('asks before changes are left behind, and takes steps back', async ({ openDesk, endpoint }, info) => {
    await addRules(await otherAdmin(endpoint.url), [MENU]);
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const page = await openMenu(desk);
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeDisabled();
    await nameField(page).fill('Another name');
    await setPriority(page, '9');
    await page.getByRole('link', { name: 'All mappings' }).click();
    const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
    await expect(dialog).toBeVisible();
    await lookAt(page, 'editor-leaving', info);
    await dialog.getByRole('button', { name: 'Go on editing' }).click();
    await expect(nameField(page)).toHaveValue('Another name');
    await undo.click();
    await expect(priorityField(page)).toHaveValue('0');
    await expect(nameField(page)).toHaveValue('Another name');
    await page.getByRole('radio', { name: 'All teams' }).press('Control+z');
    await expect(nameField(page)).toHaveValue(MENU.name);

    await nameField(page).fill('Left behind');
    await page.getByRole('link', { name: 'All mappings' }).click();
    await dialog.getByRole('button', { name: 'Leave without saving' }).click();
    await expect(page.getByRole('link', { name: MENU.name })).toBeVisible();
  });

  test('tells how a mapping came to be, and brings an earlier version back', async ({
    openDesk,
    endpoint,
  }, info) => {
    const program = await otherAdmin(endpoint.url);
    await addRules(program, [MENU]);
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const page = await openMenu(desk);
    await nameField(page).fill('A worse name');
    await save(page);
    await saved(page);
    await page.getByRole('link', { name: 'A worse name' }).click();
    await expect(page.getByText('intranet.example/menu').first()).toBeVisible();
    await lookAt(page, 'editor-existing', info);
    await page.getByRole('button', { name: 'History' }).click();
    const drawer = page.getByRole('dialog', { name: 'History' });
    await expect(drawer.getByRole('listitem')).toHaveCount(2);
    await expect(drawer.getByRole('listitem').first()).toContainText('by you');
    await expect(drawer.getByRole('definition')).toHaveText('A worse name');
    await lookAt(page, 'editor-history', info);
    await drawer.getByRole('button', { name: /^Restore this version/ }).click();
    await expect(nameField(page)).toHaveValue(MENU.name);
    await save(page);
    await saved(page);
    await expect(page.getByRole('link', { name: MENU.name })).toBeVisible();
  });
});
