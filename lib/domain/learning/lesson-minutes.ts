import { isKnownBlock, type RichText } from '../../contracts/blocks.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Card, Lesson, Question } from '../../contracts/lesson.ts';
import { questionOf } from './lesson-cards.ts';

const WORDS_PER_MINUTE = 200;
const MINUTES_PER_QUESTION = 0.25;
/** Of a video that does not say how long it plays. */
const MINUTES_PER_VIDEO = 1;

const READ = ['text', 'content', 'items', 'header', 'rows'];

function wordsIn(value: unknown): number {
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean).length;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + wordsIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return wordsIn(
    Object.entries(value)
      .filter(([key]) => READ.includes(key))
      .map(([, part]) => part),
  );
}

function wordsInText(text: RichText = []): number {
  return wordsIn(text.filter(isKnownBlock));
}

/** All labels are read, but only about one feedback a question is. */
function wordsInQuestion(question: Question): number {
  if ('items' in question) return wordsIn(question.items.map(({ label }) => label));
  if (!('choices' in question)) return 0;
  const feedback = wordsIn(question.choices.map((choice) => choice.feedback ?? '')) / question.choices.length;
  return wordsIn(question.choices.map(({ label }) => label)) + feedback;
}

type Of<K extends Card['kind']> = Extract<Card, { kind: K }>;

const WORDS: { [K in Card['kind']]: (card: Of<K>) => number } = {
  text: ({ body }) => wordsInText(body),
  image: ({ body }) => wordsInText(body),
  video: () => 0,
  scenario: ({ body }) => wordsInText(body),
  question: ({ prompt, explanation }) => wordsInText(prompt) + wordsInText(explanation),
};

/** @returns minutes that a card takes: reading at 200 words a minute, a quarter of a minute of thought, a video */
export function cardMinutes(card: Card): number {
  const question = questionOf(card);
  const said = (WORDS[card.kind] as (card: Card) => number)(card);
  const words = wordsIn(card.title) + said + (question ? wordsInQuestion(question) : 0);
  const played = card.kind === 'video' ? (card.seconds ?? 60 * MINUTES_PER_VIDEO) / 60 : 0;
  return words / WORDS_PER_MINUTE + (question ? MINUTES_PER_QUESTION : 0) + played;
}

/** @returns minutes that a whole lesson takes, as the estimator has it */
export function lessonMinutes(lesson: Lesson): number {
  return lesson.cards.reduce((sum, card) => sum + cardMinutes(card), 0);
}

/**
 * Minutes left of a lesson, of those that it says it takes: cards that take longer have a larger part in them.
 *
 * @param isBehind whether a card is done with
 */
export function minutesLeft(lesson: Lesson, isBehind: (card: OpaqueId) => boolean): number {
  const ahead = lesson.cards
    .filter(({ id }) => !isBehind(id))
    .reduce((sum, card) => sum + cardMinutes(card), 0);
  const all = lessonMinutes(lesson);
  return all > 0 ? (lesson.estimatedMinutes * ahead) / all : 0;
}
