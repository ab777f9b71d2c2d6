import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';
import type { Card, Lesson, Question } from '../../../lib/contracts/lesson.ts';
import { questionOf } from '../../../lib/domain/learning/lesson-cards.ts';

type Answers = {
  [K in Question['type']]: (player: Player, question: Extract<Question, { type: K }>) => Promise<void>;
};

const ANSWERS: Answers = {
  single: ({ page }, { choices }) =>
    page.keyboard.press(String(choices.findIndex(({ correct }) => correct) + 1)),
  multi: async ({ page }, { choices }) => {
    for (const [index, { correct }] of choices.entries())
      if (correct) await page.keyboard.press(String(index + 1));
  },
  short: async (player, { accepted }) => {
    await player.tabTo(player.page.getByRole('textbox'));
    await player.page.keyboard.type(accepted[0] ?? '');
  },
  order: async (player, { items }) => {
    for (const { label } of items.toReversed()) {
      const up = player.page.getByRole('button', { name: `Move “${label}” up` });
      await player.tabTo(up);
      // Each goes to the top, the last one first: at the top a button does nothing more.
      for (let moves = 1; moves < items.length; moves += 1) await player.page.keyboard.press('Enter');
      await expect(up).toHaveAttribute('aria-disabled', 'true');
    }
  },
};

/** A lesson as it is taken by keyboard, in a tab or in the panel. */
export class Player {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a lesson in a tab of its own. */
  static async inTab(desk: Desk, lesson: string): Promise<Player> {
    return new Player(await desk.browser.open(desk.browser.extensionUrl(`learn.html#/lesson/${lesson}`)));
  }

  /** The head of the card that is in front, or of the result. */
  heading(title: string): Locator {
    return this.page.getByRole('heading', { level: 2, name: title, exact: true });
  }

  /** Presses Tab until something has the focus. */
  async tabTo(goal: Locator): Promise<void> {
    await expect(goal).toBeVisible();
    const has = () => goal.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 40; presses += 1) {
      if (await has()) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(goal).toBeFocused({ timeout: 1 });
  }

  /** Answers what a card asks rightly. */
  async answer(card: Card): Promise<void> {
    const question = questionOf(card);
    if (!question) return;
    const answer = ANSWERS[question.type] as (player: Player, question: Question) => Promise<void>;
    await answer(this, question);
    await this.handIn();
  }

  /** Answers a card with its first wrong choice. */
  async answerWrongly(card: Card): Promise<void> {
    const question = questionOf(card);
    if (!question || !('choices' in question)) throw new Error(`${card.id} has no choices`);
    await this.page.keyboard.press(String(question.choices.findIndex(({ correct }) => !correct) + 1));
    await this.handIn();
  }

  private async handIn(): Promise<void> {
    const check = this.page.getByRole('button', { name: 'Check answer' });
    await this.tabTo(check);
    await this.page.keyboard.press('Enter');
    await expect(check).toBeHidden();
  }

  /** Goes on from what has the focus: the card's head, or what came of an answer. */
  async goOn(): Promise<void> {
    await expect(this.page.locator('[tabindex="-1"]:focus')).toBeVisible();
    await this.page.keyboard.press('Enter');
  }

  /**
   * Takes a lesson from the card in front.
   *
   * @param wrong choices by their cards' ids that are answered wrongly at first
   * @param until the card to stop at
   */
  async take({ cards }: Lesson, { wrong = [], from = 0, until = cards.length }: Walk = {}): Promise<void> {
    for (const card of cards.slice(from, until)) {
      await expect(this.heading(card.title)).toBeFocused();
      await (wrong.includes(card.id) ? this.answerWrongly(card) : this.answer(card));
      await this.goOn();
    }
  }
}

type Walk = { wrong?: readonly string[]; from?: number; until?: number };
