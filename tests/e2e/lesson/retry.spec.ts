import { expect } from '@playwright/test';
import type { Card } from '../../../lib/contracts/lesson.ts';
import { questionOf } from '../../../lib/domain/learning/lesson-cards.ts';
import { everythingArrived } from '../durability/exactly-once.ts';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ticket } from '../where.ts';
import { Player } from './player.ts';
import { cardNamed, LESSON } from './sample-lesson.ts';

/** What each card of its kind is called in the pictures, and those of a kind that was there before are not. */
const LOOKED_AT: Partial<Record<Card['id'], string>> = {
  'why-it-matters': 'text',
  'charge-remembers': 'picture',
  'charged-twice': 'scenario',
  'open-dispute': 'single',
  'history-places': 'multi',
  'right-amount': 'short',
  'put-in-order': 'order',
};

/** Answered wrongly at first, then tried again. */
const RETRIED = ['open-dispute', 'history-places', 'put-in-order'];
/** Answered wrongly, then its answer shown. */
const SHOWN = 'right-amount';

const ASKED = LESSON.cards.filter((card) => questionOf(card)).length;
const FIRST_SCORE = (ASKED - RETRIED.length - 1) / ASKED;
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** What the content says of the first wrong choice of a card. */
function feedbackOf(card: Card): string | undefined {
  const question = questionOf(card);
  return question && 'choices' in question
    ? question.choices.find(({ correct }) => !correct)?.feedback
    : undefined;
}

test('5 who fails is told what went wrong, takes it again and passes; what counts is the first attempt', async ({
  supportDesk,
  endpoint,
}, info) => {
  const player = await Player.inTab(supportDesk, LESSON.id);
  const { page } = player;
  await page.setViewportSize({ width: 360, height: 740 });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  for (const card of LESSON.cards) {
    await expect(player.heading(card.title)).toBeFocused();
    const kind = LOOKED_AT[card.id];
    if (kind) await lookAt(page, `lesson-${kind}`, info);
    if (RETRIED.includes(card.id) || card.id === SHOWN) {
      await player.answerWrongly(card);
      await expect(page.getByText('Not quite')).toBeVisible();
      const feedback = feedbackOf(card);
      if (feedback) await expect(page.getByText(feedback)).toBeVisible();
      await lookAt(page, `lesson-${kind}-wrong`, info);
      await player.tabTo(button(card.id === SHOWN ? 'Show the answer' : 'Try again'));
      await page.keyboard.press('Enter');
    }
    if (card.id === SHOWN) await expect(page.getByText('The right answer:')).toBeVisible();
    else await player.answer(card);
    if (questionOf(card) && kind) await lookAt(page, `lesson-${kind}-right`, info);
    await player.goOn();
  }

  await expect(player.heading('Not passed yet')).toBeFocused();
  await expect(
    page.getByText(`${percent(FIRST_SCORE)} right at the first attempt; 80% passes.`),
  ).toBeVisible();
  const missed = page
    .getByRole('heading', { name: 'What to look at again' })
    .locator('..')
    .locator('details');
  await expect(missed.locator('summary')).toHaveText(
    [...RETRIED, SHOWN]
      .map((id) => cardNamed(id))
      .sort((a, b) => a.place - b.place)
      .map(({ card }) => card.title),
  );
  await missed.first().locator('summary').click();
  await expect(missed.first().getByText('Stop, and escalate to the Payments desk')).toBeVisible();
  await lookAt(page, 'lesson-not-passed', info);

  await button('Take it again').click();
  await player.take(LESSON);
  await expect(player.heading('Passed')).toBeFocused();
  await expect(page.getByText('100% right at the first attempt; 80% passes.')).toBeVisible();
  await expect(page.getByText(`The first time it was ${percent(FIRST_SCORE)}.`)).toBeVisible();
  await button('Close the lesson').click();
  await expect(page.getByText('1 of 2 lessons passed')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: LESSON.title })).toContainText(
    'Passed with 100%',
  );

  const { panel } = await supportDesk.openWithPanel(ticket(1));
  const events = await everythingArrived(panel, endpoint);
  const told = events.flatMap((event) => (event.type === 'lesson.completed' ? [event.data] : []));
  expect(told.map(({ passed, score }) => ({ passed, score }))).toEqual([
    { passed: false, score: FIRST_SCORE },
    { passed: true, score: 1 },
  ]);
  const attempts = events.flatMap((event) => (event.type === 'lesson.answered' ? [event.data.attempt] : []));
  expect(attempts.filter((attempt) => attempt === 2)).toHaveLength(RETRIED.length);
  expect(attempts).toHaveLength(2 * ASKED + RETRIED.length);
});
