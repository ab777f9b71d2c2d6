import type { Lesson } from '../../contracts/lesson.ts';
import { carryOver, type LessonRun, timeLeft } from './lesson-run.ts';
import type { LessonStanding } from './path-progress.ts';

/** How far somebody is in a lesson. One that was passed stays so while it is taken again. */
export function standingOf(run: LessonRun | undefined): LessonStanding {
  if (!run) return { state: 'not_started' };
  if (run.best?.passed) return { state: 'passed', score: run.best.score };
  if (run.result) return { state: 'not_passed', score: run.result.score };
  return {
    state: 'begun',
    card: Math.max(0, run.cards.indexOf(run.card)) + 1,
    of: run.cards.length,
    since: run.lastActAt,
  };
}

/** Minutes that a lesson takes from where somebody is; the whole of it where it is taken from the start. */
export function minutesToGo(run: LessonRun | undefined, lesson: Lesson): number {
  return run && !run.result ? timeLeft(carryOver(run, lesson), lesson) : lesson.estimatedMinutes;
}
