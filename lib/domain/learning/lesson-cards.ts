import type { OpaqueId } from '../../contracts/ids.ts';
import type { Card, Lesson, Question } from '../../contracts/lesson.ts';

/** What a card asks: a scenario is a question of one choice. `undefined` where it asks nothing. */
export function questionOf(card: Card): Question | undefined {
  if (card.kind === 'question') return card.question;
  return card.kind === 'scenario' ? { type: 'single', choices: card.choices } : undefined;
}

/** A card by its id. */
export function cardOf(lesson: Lesson, id: OpaqueId): Card | undefined {
  return lesson.cards.find((card) => card.id === id);
}

/** The card before or after another; `undefined` at the ends. */
export function cardBeside(lesson: Lesson, id: OpaqueId, by: 1 | -1): OpaqueId | undefined {
  const place = lesson.cards.findIndex((card) => card.id === id);
  return place < 0 ? undefined : lesson.cards[place + by]?.id;
}
