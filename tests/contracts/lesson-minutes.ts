import { isKnownBlock, type RichText } from '../../lib/contracts/blocks.ts';
import type { Card, Lesson } from '../../lib/contracts/lesson.ts';

const WORDS_PER_MINUTE = 200;
const MINUTES_PER_QUESTION = 0.25;

function wordsIn(value: unknown): number {
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean).length;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + wordsIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return wordsIn(
    Object.entries(value)
      .filter(([key]) => ['text', 'content', 'items', 'header', 'rows'].includes(key))
      .map(([, part]) => part),
  );
}

function wordsInText(text: RichText): number {
  return wordsIn(text.filter(isKnownBlock));
}

type Choices = readonly { label: string; feedback?: string | undefined }[];

/** All labels are read, but only about one feedback a question is. */
function wordsInChoices(choices: Choices): number {
  const feedback = wordsIn(choices.map((choice) => choice.feedback ?? '')) / choices.length;
  return wordsIn(choices.map((choice) => choice.label)) + feedback;
}

function wordsOnCard(card: Card): number {
  const title = wordsIn(card.title);
  if (card.kind === 'text') return title + wordsInText(card.body);
  if (card.kind === 'scenario') return title + wordsInText(card.body) + wordsInChoices(card.choices);
  if (card.kind !== 'question') return title;
  const { question } = card;
  const answers =
    'choices' in question
      ? wordsInChoices(question.choices)
      : wordsIn('items' in question ? question.items.map((item) => item.label) : []);
  return title + wordsInText(card.prompt) + wordsInText(card.explanation ?? []) + answers;
}

/**
 * How long a lesson takes: reading at 200 words a minute, and a quarter of a minute of thought for each card that
 * asks for an answer.
 *
 * @returns minutes
 */
export function lessonMinutes(lesson: Lesson): number {
  const words = lesson.cards.reduce((sum, card) => sum + wordsOnCard(card), 0);
  const asking = lesson.cards.filter((card) => card.kind === 'question' || card.kind === 'scenario');
  return words / WORDS_PER_MINUTE + asking.length * MINUTES_PER_QUESTION;
}
