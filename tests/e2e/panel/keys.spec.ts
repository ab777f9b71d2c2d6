import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { BUYER, CHARGE, TICKET_AIDS, ticket } from '../where.ts';

const focused = (page: Page) => page.locator(':focus');

test('everything is done by keys alone', async ({ supportDesk }, info) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  const { page } = panel;
  await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  await expect(panel.step(BUYER)).toBeVisible();
  await page.bringToFront();
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  await test.step('arrows and letters go from aid to step to aid', async () => {
    await press('ArrowDown');
    await expect(focused(page)).toContainText('Refund handling');
    await press('j');
    await expect(panel.step(BUYER)).toBeFocused();
    await press('ArrowDown', 'k');
    await expect(panel.step(BUYER)).toBeFocused();
  });

  await test.step('space ticks, Enter shows and hides what helps', async () => {
    await press(' ');
    await expect(panel.step(BUYER)).toBeChecked();
    await expect(panel.step(BUYER)).toBeFocused();
    const toggle = page.getByRole('button', { name: new RegExp(`^(Show|Hide).*${BUYER}`) });
    const before = await toggle.getAttribute('aria-expanded');
    await press('Enter');
    await expect(toggle).not.toHaveAttribute('aria-expanded', before ?? '');
  });

  await test.step('Enter opens an aid', async () => {
    const summary = panel.aid('Account takeover').locator('summary').first();
    await summary.focus();
    await press('Enter');
    await expect(panel.aid('Account takeover').locator('details').first()).toHaveAttribute('open');
  });

  await test.step('? lists the keys; nothing else fires behind the list', async () => {
    await panel.step(CHARGE).focus();
    await press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(list).toBeVisible();
    await lookAt(page, 'panel-keys', info);
    await press('/', 'l');
    await expect(page.getByRole('search')).toHaveCount(0);
    await press('Escape');
    await expect(list).toBeHidden();
    await expect(panel.step(CHARGE)).toBeFocused();
  });

  await test.step('/ searches, and Escape brings back to where one was', async () => {
    await press('/');
    await expect(page.getByRole('search')).toBeVisible();
    await press('Escape');
    await expect(page.getByRole('search')).toBeHidden();
    await expect(panel.step(CHARGE)).toBeFocused();
  });

  await test.step('l opens learning', async () => {
    await press('l');
    await expect(page.getByRole('region', { name: 'Learning' })).toBeFocused();
    await press('Escape');
    await expect(panel.step(CHARGE)).toBeFocused();
  });

  await test.step('what is typed is no shortcut', async () => {
    await page.getByRole('button', { name: `Report a problem with “${CHARGE}”` }).click();
    await page.getByText('Say more first').click();
    const words = page.getByRole('dialog').getByRole('textbox');
    await words.pressSequentially('jkl?/ ');
    await expect(words).toHaveValue('jkl?/ ');
    await expect(page.getByRole('search')).toHaveCount(0);
    await press('Escape');
  });
});

test('what is pressed while the panel still opens is done once it can be', async ({ supportDesk }) => {
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  const { page } = panel;
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  // Slow enough for a key to come before what acts on it.
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const pressEarly = async (key: string) => {
    await page.reload({ waitUntil: 'commit' });
    await panel.pageName.waitFor();
    await page.keyboard.press(key);
  };
  await pressEarly('/');
  await expect(page.getByRole('search')).toBeVisible();
  await pressEarly('ArrowDown');
  await expect(focused(page)).toContainText('Refund handling');
});
