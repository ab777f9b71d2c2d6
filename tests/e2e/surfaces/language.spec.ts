import { expect, type Page } from '@playwright/test';
import { test } from '../fixtures.ts';
import { ticket } from '../where.ts';
import { expectNoEnglish } from './english-words.ts';
import { lookAt } from './look-at.ts';

const ADMIN_CODE = 'ADMIN-SAMPLE';
const NEW_MAPPING = '#/mappings/new?url=https%3A%2F%2Fintranet.example%2Forders%2F1';

/** What the sample calls itself and its people. */
const NAMES = ['Sample workspace', 'Support', 'Sales'];

async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expectNoEnglish(page, NAMES);
}

test('every surface speaks German in a German browser', async ({ openDesk, endpoint }, info) => {
  test.setTimeout(150_000);
  const desk = await openDesk({ language: 'de' });

  await test.step('the first-run page', async () => {
    const isWelcome = (page: Page) => page.url().endsWith('welcome.html');
    // One opens by itself after the install, and would come to the front later; what is behind it paints nothing.
    await expect.poll(() => desk.browser.context.pages().filter(isWelcome).length).toBe(1);
    const { page } = await desk.openWelcome();
    await expect(page).toHaveTitle('Willkommen bei Alongside');
    await page.getByLabel('Beitrittscode').fill('kein Code');
    await page.getByRole('button', { name: 'Beitreten' }).click();
    await expect(page.getByRole('alert')).toContainText('Ein Beitrittscode sieht so aus');
    await expectGerman(page);
    await lookAt(page, 'welcome-german', info);
    await page.getByLabel('Beitrittscode').fill(`${ADMIN_CODE}@${endpoint.url}`);
    await page.getByRole('button', { name: 'Beitreten' }).click();
    await expect(page.getByRole('heading', { name: /^Sie sind in / })).toBeVisible();
    await expectGerman(page);
  });

  await test.step('the list of mappings', async () => {
    const page = await desk.browser.open(desk.browser.extensionUrl('studio.html'));
    await expect(page.getByRole('heading', { name: 'Zuordnungen', level: 1 })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Zuletzt gezeigt' })).toBeVisible();
    await expectGerman(page);
    await lookAt(page, 'studio-german', info);
    await page.close();
  });

  await test.step('the editor of a mapping, and what it refuses', async () => {
    const page = await desk.browser.open(desk.browser.extensionUrl(`studio.html${NEW_MAPPING}`));
    await page.getByRole('combobox', { name: 'Arbeitshilfe' }).click();
    await page.getByRole('option', { name: 'Refund handling' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(
      'Refund handling auf intranet.example/orders/…',
    );
    await page.getByText('Seiten feiner einstellen').click();
    const path = page.getByRole('textbox', { name: 'Pfad' });
    await path.fill('/orders/(');
    await expect(path).toHaveAccessibleDescription(/ist nicht lesbar: Eine öffnende Klammer/);
    await expectGerman(page);
    // What only the endpoint can tell.
    await path.fill('/orders/((?:[a-z]+)+)x');
    await expect(path).toHaveAccessibleDescription(/könnte den Browser zum Stillstand bringen/);
    await expectGerman(page);
    await page.close();
  });

  await test.step('the pages of an app to pick', async () => {
    const page = await desk.browser.open(desk.browser.extensionUrl('studio.html#/mappings/new'));
    await page.getByRole('combobox', { name: 'Oder eine App auswählen' }).click();
    await page.getByRole('option', { name: 'Zendesk' }).click();
    await page.getByRole('combobox', { name: 'Und eine Seite darin' }).click();
    await expect(page.getByRole('option', { name: 'Ticket (neu)' })).toBeVisible();
    await expectGerman(page);
    await page.close();
  });

  await test.step('the popup and the learning page', async () => {
    const popup = await desk.openPopup();
    await expect(popup.page.getByText('Auf dem neuesten Stand')).toBeVisible();
    await expectGerman(popup.page);
    await popup.page.close();
    const page = await desk.browser.open(desk.browser.extensionUrl('learn.html#/'));
    await expect(page.getByRole('heading', { name: 'Lernen', level: 1 })).toBeVisible();
    await expectGerman(page);
    await page.goto(desk.browser.extensionUrl('learn.html#/lesson/refund-handling-lesson'));
    await expect(page.getByText('Karte 1 von 12')).toBeVisible();
    await expectGerman(page);
    await page.close();
  });

  await test.step('the panel', async () => {
    const page = await desk.browser.open(ticket(1));
    const panel = await desk.browser.dockPanel(page, (opener) =>
      opener.getByRole('button', { name: 'Seitenleiste öffnen' }).click(),
    );
    await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Zendesk Ticket 1');
    await expect(panel.getByRole('checkbox').first()).toBeVisible();
    await expectGerman(panel);
    await lookAt(panel, 'panel-german', info);
    const dialog = panel.getByRole('dialog');
    const look = async (open: () => Promise<void>) => {
      await open();
      await expect(dialog).toBeVisible();
      await expectGerman(panel);
      await panel.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    };
    await look(() => panel.getByRole('button', { name: 'Warum das hier?' }).first().click());
    await look(() =>
      panel
        .getByRole('button', { name: /^Problem mit .* melden$/ })
        .first()
        .click(),
    );
    await look(async () => {
      await panel.getByRole('button', { name: 'Menü' }).click();
      await expectGerman(panel);
      await panel.getByText('Tastenkürzel').click();
    });
    await panel.getByRole('button', { name: 'Suchen' }).click();
    await panel.getByRole('combobox').fill('refund');
    await expect(panel.getByText(/\d Treffer/)).toBeVisible();
    await expect(panel.getByText(/^… .*refund/).first()).toBeVisible();
    await expectGerman(panel);
  });
});

test('a language without words of its own falls back to English', async ({ openDesk }) => {
  const desk = await openDesk({ language: 'fr' });
  const { page } = await desk.openWelcome();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The right job aid, beside the work');
});
