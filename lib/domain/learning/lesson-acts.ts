import type { OpaqueId } from '../../contracts/ids.ts';
import { fitsQuestion, type GivenAnswer, judgeAnswer } from './judge-answer.ts';
import { cardBeside, cardOf, questionOf } from './lesson-cards.ts';
import {
  aboutLesson,
  answerTo,
  type CardAnswer,
  carryOver,
  firstAttempts,
  isOpen,
  type LessonChange,
  type LessonFrame,
  type LessonResult,
  type LessonRun,
} from './lesson-run.ts';

type Run = LessonRun | undefined;

/** A longer pause between two acts counts as this much. */
const LONGEST_ACTIVE_MS = 180_000;

function startTake(
  frame: LessonFrame,
  take: number,
  earlier: Pick<LessonRun, 'first' | 'best'>,
): LessonChange {
  const { lesson, at } = frame;
  const cards = lesson.cards.map(({ id }) => id);
  const card = cards[0] ?? lesson.id;
  const run: LessonRun = {
    lesson: lesson.id,
    unit: lesson.unit,
    version: lesson.version,
    take,
    seed: frame.newSeed,
    cards,
    card,
    reached: [card],
    answers: {},
    startedAt: at,
    lastActAt: at,
    activeMs: 0,
    result: undefined,
    first: earlier.first,
    best: earlier.best,
  };
  return { run, events: [{ type: 'lesson.started', ...aboutLesson(run), data: {} }] };
}

/** The run of a take that is not complete, at the version and the time of the act. */
function underway(run: Run, { lesson, at }: LessonFrame): Run {
  if (!run || run.result) return undefined;
  const passed = Date.parse(at) - Date.parse(run.lastActAt);
  const activeMs = run.activeMs + Math.min(Math.max(passed, 0), LONGEST_ACTIVE_MS);
  return { ...carryOver(run, lesson), lastActAt: at, activeMs };
}

function showCard(run: LessonRun, card: OpaqueId): LessonChange {
  if (run.reached.includes(card)) return { run: { ...run, card }, events: [] };
  return {
    run: { ...run, card, reached: [...run.reached, card] },
    events: [{ type: 'lesson.progressed', ...aboutLesson(run), card, data: {} }],
  };
}

/** Starts a lesson, or goes on with it: the time since the last act was none spent on it. */
export function openLesson(run: Run, frame: LessonFrame): LessonChange {
  if (!run) return startTake(frame, 1, { first: undefined, best: undefined });
  return { run: { ...carryOver(run, frame.lesson), lastActAt: frame.at }, events: [] };
}

/**
 * Goes to the next card or the one before. It is told of as progress the first time.
 *
 * @param from the card that was in front of who acts: where another surface went on already, nothing is to be done
 * @returns `undefined` too where there is no such card, or the one in front waits for an answer
 */
export function turnCard(run: Run, frame: LessonFrame, from: OpaqueId, by: 1 | -1): LessonChange | undefined {
  const current = underway(run, frame);
  const card = cardOf(frame.lesson, from);
  const to = cardBeside(frame.lesson, from, by);
  if (!current || !card || to === undefined || current.card !== from) return undefined;
  return by > 0 && isOpen(current, card) ? undefined : showCard(current, to);
}

/**
 * Takes an answer to a card.
 *
 * @param attempt which one it is for who gives it, from 1: where another surface gave one already, nothing is counted
 * @returns `undefined` too where the question is settled, or is another one by now
 */
export function answerCard(
  run: Run,
  frame: LessonFrame,
  { card: id, given, attempt }: { card: OpaqueId; given: GivenAnswer; attempt: number },
): LessonChange | undefined {
  const current = underway(run, frame);
  const card = cardOf(frame.lesson, id);
  const question = card && questionOf(card);
  if (!current || !question || !fitsQuestion(question, given)) return undefined;
  const before = answerTo(current, card);
  if (before?.correct || before?.revealed || attempt !== (before?.attempts ?? 0) + 1) return undefined;
  const { correct } = judgeAnswer(question, given);
  const firstRight = before ? before.firstRight : correct;
  const answer: CardAnswer = { given, correct, attempts: attempt, firstRight, revealed: false };
  return {
    run: { ...current, answers: { ...current.answers, [id]: answer } },
    events: [{ type: 'lesson.answered', ...aboutLesson(current), card: id, data: { correct, attempt } }],
  };
}

/** Shows the right answer to a card that was answered wrong; there is no further attempt. */
export function revealAnswer(run: Run, frame: LessonFrame, id: OpaqueId): LessonChange | undefined {
  const current = underway(run, frame);
  const card = cardOf(frame.lesson, id);
  const answer = current && card && answerTo(current, card);
  if (!answer || answer.correct || answer.revealed) return undefined;
  return {
    run: { ...current, answers: { ...current.answers, [id]: { ...answer, revealed: true } } },
    events: [],
  };
}

/**
 * Completes a take from the lesson's last card. Where a newer version brought a question that was not answered,
 * it comes to the front instead.
 *
 * @param from the card that was in front of who acts
 * @returns `undefined` where this take is complete already, or is elsewhere
 */
export function completeLesson(run: Run, frame: LessonFrame, from: OpaqueId): LessonChange | undefined {
  const { lesson, at } = frame;
  const current = underway(run, frame);
  if (!current || current.card !== from || lesson.cards.at(-1)?.id !== from) return undefined;
  const open = lesson.cards.find((card) => isOpen(current, card));
  if (open) return open.id === from ? undefined : showCard(current, open.id);
  const { right, asked } = firstAttempts(current, lesson);
  const score = asked === 0 ? 1 : right / asked;
  const { take, version, activeMs, first, best } = current;
  const result: LessonResult = { take, version, score, passed: score >= lesson.passMark, at, activeMs };
  const data = { passed: result.passed, score, durationMs: Math.round(activeMs) };
  return {
    run: { ...current, result, first: first ?? result, best: better(best, result) },
    events: [{ type: 'lesson.completed', ...aboutLesson(current), data }],
  };
}

function better(one: LessonResult | undefined, other: LessonResult): LessonResult {
  if (!one) return other;
  if (one.passed !== other.passed) return one.passed ? one : other;
  return other.score > one.score ? other : one;
}

/**
 * Takes a lesson again from its first card; answers are anew, the first and the best result stay.
 *
 * @param take the complete one that was in front of who acts
 */
export function retakeLesson(run: Run, frame: LessonFrame, take: number): LessonChange | undefined {
  return run?.result && run.take === take ? startTake(frame, take + 1, run) : undefined;
}
