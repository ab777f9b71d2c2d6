import { expect } from '@playwright/test';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { cardNamed, LESSON } from '../lesson/sample-lesson.ts';
import { lookAt } from '../surfaces/look-at.ts';

test('5, 9 a learner in a German browser reads German: paths, a card, a wrong answer', async ({
  openDesk,
  endpoint,
}, info) => {
  const desk = await openDesk({ language: 'de' });
  const { page: welcome } = await desk.openWelcome();
  await welcome.getByLabel('Beitrittscode').fill(`${SUPPORT_CODE}@${endpoint.url}`);
  await welcome.getByRole('button', { name: 'Beitreten' }).click();
  await expect(welcome.getByRole('heading', { name: /^Sie sind in / })).toBeVisible();

  const page = await desk.browser.open(desk.browser.extensionUrl('learn.html'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveTitle('Lernen – Alongside');
  await expect(page.getByText('0 von 2 Lektionen bestanden')).toBeVisible();
  await lookAt(page, 'learning-german', info);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Lektion beginnen' }).click();
  const { place } = cardNamed('charged-twice');
  const onCard = (at: number) =>
    expect(page.getByText(`Karte ${at + 1} von ${LESSON.cards.length}`)).toBeVisible();
  for (let at = 0; at < place; at += 1) {
    await onCard(at);
    await page.getByRole('button', { name: 'Weiter' }).click();
  }
  await onCard(place);
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Antwort prüfen' }).click();
  await expect(page.getByText('Nicht ganz')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Antwort zeigen' })).toBeVisible();
  await lookAt(page, 'lesson-german', info);
});
