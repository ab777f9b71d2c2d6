import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures.ts';
import { ticket } from '../where.ts';
import { lookAt } from './look-at.ts';

const ADMIN_CODE = 'ADMIN-SAMPLE';

async function expectLanguage(page: Page, language: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
}

test('every surface speaks German in a German browser', async ({ openDesk, endpoint }, info) => {
  test.setTimeout(180_000);
  const desk = await openDesk({ language: 'de' });
  const isWelcome = (page: Page) => page.url().endsWith('welcome.html');
  // One opens by itself after the install, and would come to the front later; what is behind it paints nothing.
  await expect.poll(() => desk.browser.context.pages().filter(isWelcome).length).toBe(1);
  const { page: welcome } = await desk.openWelcome();
  await expectLanguage(welcome, 'de');
  await expect(welcome).toHaveTitle('Willkommen bei Alongside');
  await welcome.getByLabel('Beitrittscode').fill('kein Code');
  await welcome.getByRole('button', { name: 'Beitreten' }).click();
  await expect(welcome.getByRole('alert')).toContainText('Ein Beitrittscode sieht so aus');
  await lookAt(welcome, 'welcome-german', info);
  await welcome.getByLabel('Beitrittscode').fill(`${ADMIN_CODE}@${endpoint.url}`);
  await welcome.getByRole('button', { name: 'Beitreten' }).click();
  await expect(welcome.getByRole('heading', { name: /^Sie sind in / })).toBeVisible();

  const studio = await desk.browser.open(desk.browser.extensionUrl('studio.html'));
  await expectLanguage(studio, 'de');
  await expect(studio.getByRole('heading', { name: 'Zuordnungen', level: 1 })).toBeVisible();
  await expect(studio.getByRole('columnheader', { name: 'Zuletzt gezeigt' })).toBeVisible();
  await lookAt(studio, 'studio-german', info);

  const popup = await desk.openPopup();
  await expectLanguage(popup.page, 'de');
  await popup.page.close();

  const page = await desk.browser.open(ticket(1));
  const panel = await desk.browser.dockPanel(page, (opener) =>
    opener.getByRole('button', { name: /^(Seitenleiste öffnen|Open the panel)$/ }).click(),
  );
  await expectLanguage(panel, 'de');
  await expect(panel.getByRole('article').first()).toBeVisible();
  await lookAt(panel, 'panel-german', info);
});

test('a language without words of its own falls back to English', async ({ openDesk }) => {
  const desk = await openDesk({ language: 'fr' });
  const { page } = await desk.openWelcome();
  await expectLanguage(page, 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The right job aid, beside the work');
});
