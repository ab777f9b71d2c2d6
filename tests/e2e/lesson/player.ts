import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from '../../../demo/drive/desk.ts';
import type { PanelPage } from '../../../demo/drive/panel-page.ts';
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
  short: (player, { accepted }) => player.type(accepted[0] ?? ''),
  order: async (player, { items }) => {
    for (const { label } of items.toReversed()) await player.moveToTop(label, items.length);
  },
};

/** Something that is wrong whatever else it may be. */
const WRONG_ANSWERS: Answers = {
  single: ({ page }, { choices }) =>
    page.keyboard.press(String(choices.findIndex(({ correct }) => !correct) + 1)),
  multi: ({ page }, { choices }) =>
    page.keyboard.press(String(choices.findIndex(({ correct }) => !correct) + 1)),
  short: (player) => player.type('no idea'),
  order: (player, { items }) => player.moveToTop(items.at(-1)?.label ?? '', items.length),
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

  /** Opens the lesson that is next in a docked panel. */
  static async inPanel({ page }: PanelPage): Promise<Player> {
    await page.getByRole('button', { name: 'Learning', exact: true }).click();
    await page.getByRole('button', { name: /^(Start|Continue) the lesson$/ }).click();
    return new Player(page);
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

  async type(words: string): Promise<void> {
    await this.tabTo(this.page.getByRole('textbox'));
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(words);
  }

  /** Moves one item of several to the top: there its button does nothing more. */
  async moveToTop(label: string, items: number): Promise<void> {
    const up = this.page.getByRole('button', { name: `Move “${label}” up` });
    await this.tabTo(up);
    for (let moves = 1; moves < items; moves += 1) await this.page.keyboard.press('Enter');
    await expect(up).toHaveAttribute('aria-disabled', 'true');
  }

  /** Answers what a card asks rightly. */
  answer(card: Card): Promise<void> {
    return this.giveAnswer(card, ANSWERS);
  }

  /** Answers what a card asks wrongly. */
  answerWrongly(card: Card): Promise<void> {
    return this.giveAnswer(card, WRONG_ANSWERS);
  }

  private async giveAnswer(card: Card, answers: Answers): Promise<void> {
    const question = questionOf(card);
    if (!question) return;
    const answer = answers[question.type] as (player: Player, question: Question) => Promise<void>;
    await answer(this, question);
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
   * @param wrong ids of the cards that are answered wrongly
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
