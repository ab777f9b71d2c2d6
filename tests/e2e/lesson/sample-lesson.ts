import sample from '../../../assets/sample/refund-handling.json' with { type: 'json' };
import { type Card, lessonSchema } from '../../../lib/contracts/lesson.ts';

/** The lesson that has cards of every kind, with a question of each kind. */
export const LESSON = lessonSchema.parse(sample.lesson);

/**
 * A card of the lesson, and its place, from 0.
 *
 * @throws where the lesson has none of that id
 */
export function cardNamed(id: string): { card: Card; place: number } {
  const place = LESSON.cards.findIndex((card) => card.id === id);
  const card = LESSON.cards[place];
  if (!card) throw new Error(`the lesson has no card ${id}`);
  return { card, place };
}
