import type { OpaqueId } from '../../contracts/ids.ts';
import type { Lesson } from '../../contracts/lesson.ts';
import type { GivenAnswer } from '../../domain/learning/judge-answer.ts';
import {
  answerCard,
  completeLesson,
  openLesson,
  retakeLesson,
  revealAnswer,
  turnCard,
} from '../../domain/learning/lesson-acts.ts';
import type { LessonChange, LessonFrame, LessonRun } from '../../domain/learning/lesson-run.ts';
import type { Clock } from '../panel/clock.ts';
import type { LessonRuns } from '../ports/lesson-runs.ts';

type Decide = (run: LessonRun | undefined, frame: LessonFrame) => LessonChange | undefined;

/**
 * What a person does in a lesson. Each act says what was in front of who acts, so that of two surfaces that do the
 * same only the first does anything. Promises resolve once state and events are durable, and reject where this
 * device cannot store them.
 */
export function workOnLesson(runs: LessonRuns, clock: Clock, lesson: Lesson) {
  const change = (decide: Decide) => {
    const frame = { lesson, at: clock.now().toISOString(), newSeed: clock.newId() };
    return runs.change(lesson.id, (run) => decide(run, frame));
  };
  return {
    open: () => change(openLesson),
    turn: (from: OpaqueId, by: 1 | -1) => change((run, frame) => turnCard(run, frame, from, by)),
    answer: (answer: { card: OpaqueId; given: GivenAnswer; attempt: number }) =>
      change((run, frame) => answerCard(run, frame, answer)),
    reveal: (card: OpaqueId) => change((run, frame) => revealAnswer(run, frame, card)),
    complete: (from: OpaqueId) => change((run, frame) => completeLesson(run, frame, from)),
    retake: (take: number) => change((run, frame) => retakeLesson(run, frame, take)),
  };
}
