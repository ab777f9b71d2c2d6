import type { EventDraft } from '../../contracts/event.ts';
import type { OpaqueId } from '../../contracts/ids.ts';
import type { Card, Lesson } from '../../contracts/lesson.ts';
import { fitsQuestion, type GivenAnswer } from './judge-answer.ts';
import { questionOf } from './lesson-cards.ts';
import { minutesLeft } from './lesson-minutes.ts';

/** What came of one card that asks something. */
export type CardAnswer = {
  /** Of the last attempt, as `correct` is. */
  given: GivenAnswer;
  correct: boolean;
  attempts: number;
  firstRight: boolean;
  /** The right answer was shown, so there is no further attempt. */
  revealed: boolean;
};

export type LessonResult = {
  take: number;
  /** Of the unit. */
  version: number;
  /** Share of questions and scenarios right at the first attempt, 0-1. */
  score: number;
  passed: boolean;
  /** UTC instant, ISO 8601. */
  at: string;
  activeMs: number;
};

/** Where one person is in one lesson. */
export type LessonRun = {
  lesson: OpaqueId;
  unit: OpaqueId;
  /** Of the unit, when the run was last acted on. */
  version: number;
  /** Which time the lesson is taken, from 1. */
  take: number;
  /** Of all that is left to chance in this take. */
  seed: string;
  /** The cards of that version, in their order, to find the place of one that is gone. */
  cards: OpaqueId[];
  /** The card that is in front. */
  card: OpaqueId;
  /** Cards that were in front in this take. */
  reached: OpaqueId[];
  /** Of this take, by card; those of cards that a newer version dropped stay, in case they come back. */
  answers: Record<OpaqueId, CardAnswer>;
  /** UTC instants, ISO 8601. */
  startedAt: string;
  lastActAt: string;
  /** Time spent on this take, without pauses. */
  activeMs: number;
  /** Of this take, once it is complete. */
  result: LessonResult | undefined;
  /** Of the first take: what one knew before anything was repeated. */
  first: LessonResult | undefined;
  /** One that was passed stays so, whatever comes of a later take. */
  best: LessonResult | undefined;
};

/** What a decision yields: the next state and the events that say what happened. */
export type LessonChange = { run: LessonRun; events: EventDraft[] };

/** What a decision is made against. */
export type LessonFrame = {
  lesson: Lesson;
  /** UTC instant of the act, ISO 8601. */
  at: string;
  /** For a take that the act starts. */
  newSeed: string;
};

/** @returns the fields every event about a run carries */
export function aboutLesson({ unit, version, lesson }: LessonRun) {
  return { unit, version, lesson };
}

/**
 * The run as it is in the lesson's version at hand. Cards have ids that outlive versions, so what was answered stays;
 * where the card in front is gone, the nearest one that is still there takes its place, the earlier of two.
 */
export function carryOver(run: LessonRun, lesson: Lesson): LessonRun {
  const cards = lesson.cards.map(({ id }) => id);
  if (run.version === lesson.version && cards.includes(run.card)) return run;
  const card = cards.includes(run.card) ? run.card : nearest(run, cards);
  const reached = run.reached.includes(card) ? run.reached : [...run.reached, card];
  return { ...run, version: lesson.version, cards, card, reached };
}

function nearest(run: LessonRun, left: readonly OpaqueId[]): OpaqueId {
  const place = run.cards.indexOf(run.card);
  const distance = (id: OpaqueId) => Math.abs(run.cards.indexOf(id) - place);
  const survivors = run.cards.filter((id) => left.includes(id)).sort((a, b) => distance(a) - distance(b));
  return survivors[0] ?? left[0] ?? run.card;
}

/** What a card was answered with; `undefined` where it was not, or where it asks something else by now. */
export function answerTo(run: LessonRun, card: Card): CardAnswer | undefined {
  const question = questionOf(card);
  const answer = Object.hasOwn(run.answers, card.id) ? run.answers[card.id] : undefined;
  return question && answer && fitsQuestion(question, answer.given) ? answer : undefined;
}

/** Whether a card asks something that was not answered yet. */
export function isOpen(run: LessonRun, card: Card): boolean {
  return questionOf(card) !== undefined && answerTo(run, card) === undefined;
}

/** How many cards ask something, and how many of those were right at the first attempt. */
export function firstAttempts(run: LessonRun, lesson: Lesson): { right: number; asked: number } {
  const asking = lesson.cards.filter((card) => questionOf(card) !== undefined);
  const right = asking.filter((card) => answerTo(run, card)?.firstRight === true);
  return { right: right.length, asked: asking.length };
}

/** @returns minutes that are left of a take: those of the cards ahead, and of the one in front until it is answered */
export function timeLeft(run: LessonRun, lesson: Lesson): number {
  const place = lesson.cards.findIndex(({ id }) => id === run.card);
  const behind = lesson.cards.filter(
    (card, index) => !isOpen(run, card) && (index < place || (index === place && answerTo(run, card))),
  );
  return minutesLeft(lesson, (id) => behind.some((card) => card.id === id));
}
