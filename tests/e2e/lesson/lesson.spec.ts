import { expect } from '@playwright/test';
import { questionOf } from '../../../lib/domain/learning/lesson-cards.ts';
import { everythingArrived } from '../durability/exactly-once.ts';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ticket } from '../where.ts';
import { Player } from './player.ts';
import { LESSON } from './sample-lesson.ts';

const asked = LESSON.cards.filter((card) => questionOf(card)).length;

test.describe('5 lesson player', () => {
  test('is taken from the first card to the aid by keyboard alone, in the panel; each event is counted once', async ({
    supportDesk,
    endpoint,
  }, info) => {
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    const player = new Player(panel.page);
    await expect(panel.aidTitles.first()).toBeVisible();
    await player.tabTo(panel.page.getByRole('button', { name: 'Learning', exact: true }));
    await panel.page.keyboard.press('Enter');
    await player.tabTo(panel.page.getByRole('button', { name: 'Start the lesson' }));
    await panel.page.keyboard.press('Enter');
    for (const card of LESSON.cards) {
      await expect(player.heading(card.title)).toBeFocused();
      await player.answer(card);
      await player.goOn();
    }
    await expect(player.heading('Passed')).toBeFocused();
    await expect(panel.page.getByText('You use this on a Zendesk ticket.')).toBeVisible();
    await lookAt(panel.page, 'lesson-passed', info);
    await player.tabTo(panel.page.getByRole('button', { name: 'Open “Refund handling”' }));
    await panel.page.keyboard.press('Enter');
    await expect(panel.page.getByRole('region', { name: 'From the library' })).toBeVisible();

    const events = await everythingArrived(panel, endpoint);
    const count = (type: string) => events.filter((event) => event.type === type).length;
    expect(count('lesson.started')).toBe(1);
    expect(count('lesson.progressed')).toBe(LESSON.cards.length - 1);
    expect(count('lesson.answered')).toBe(asked);
    expect(count('lesson.completed')).toBe(1);
  });

  test('goes on at the same card on another surface and after the browser was killed; two that finish count once', async ({
    supportDesk,
    endpoint,
  }) => {
    const tab = await Player.inTab(supportDesk, LESSON.id);
    await tab.take(LESSON, { until: 2 });
    const [, , third, fourth] = LESSON.cards;
    if (!third || !fourth) throw new Error('the lesson is too short');
    await expect(tab.heading(third.title)).toBeFocused();

    const other = await Player.inTab(supportDesk, LESSON.id);
    await expect(other.heading(third.title)).toBeFocused();
    await other.goOn();
    await expect(tab.heading(fourth.title)).toBeVisible();

    await supportDesk.browser.restart('kill');
    const later = await Player.inTab(supportDesk, LESSON.id);
    await later.take(LESSON, { from: 3, until: LESSON.cards.length - 1 });
    const last = LESSON.cards.at(-1)?.title ?? '';
    await expect(later.heading(last)).toBeFocused();
    const { panel } = await supportDesk.openWithPanel(ticket(1));
    const both = [later, await Player.inTab(supportDesk, LESSON.id)];
    for (const { page } of both) await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible();
    // In the pages themselves: neither waits for what the other shows.
    const finish = () => document.querySelector<HTMLElement>('article footer span button')?.click();
    await Promise.all(both.map(({ page }) => page.evaluate(finish)));
    for (const player of both) await expect(player.heading('Passed')).toBeVisible();

    const events = await everythingArrived(panel, endpoint);
    expect(events.filter(({ type }) => type === 'lesson.started')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'lesson.completed')).toHaveLength(1);
  });

  test('begun in the docked panel it goes on in a tab on the card where one stopped, and the other way round', async ({
    supportDesk,
  }) => {
    const { page, panel } = await supportDesk.openWithPanel(ticket(1));
    const beside = await Player.inPanel(panel);
    await beside.take(LESSON, { until: 2 });
    const tab = await Player.inTab(supportDesk, LESSON.id);
    await tab.take(LESSON, { from: 2, until: 5 });
    const [stopped] = LESSON.cards.slice(5);
    await expect(tab.heading(stopped?.title ?? '')).toBeFocused();
    await tab.page.close();

    await page.bringToFront();
    await expect(beside.heading(stopped?.title ?? '')).toBeVisible();
    await panel.page.getByRole('button', { name: 'Close the lesson' }).click();
    await expect(panel.page.getByRole('listitem').filter({ hasText: LESSON.title })).toContainText(
      'Card 6 of 12',
    );
    await panel.page.getByRole('button', { name: 'Continue the lesson' }).click();
    await beside.take(LESSON, { from: 5, until: 6 });
  });
});
