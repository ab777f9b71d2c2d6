import type { OpaqueId } from '../../contracts/ids.ts';
import type { LearningPath } from '../../contracts/path.ts';
import { type Due, dueFrom, type Here } from './due.ts';

/** How far somebody is in a lesson. */
export type LessonStanding =
  | { state: 'not_started' }
  /** `card` of `of` cards is in front, counted from 1; `since` is the UTC instant it was last worked on. */
  | { state: 'begun'; card: number; of: number; since: string }
  /** `score` is the share of first attempts that were right, 0-1. */
  | { state: 'passed' | 'not_passed'; score: number };

/** A lesson of a path; one that is passed is due no more. */
export type PathLesson = { lesson: OpaqueId; standing: LessonStanding; due: Due | undefined };

export type PathProgress = {
  path: OpaqueId;
  title: string;
  lessons: PathLesson[];
  /** How many are passed. */
  passed: number;
  /** The first that is not passed; none where all are. */
  next: PathLesson | undefined;
};

/** How far somebody is in each lesson that was begun at least once. */
export type Standings = ReadonlyMap<OpaqueId, LessonStanding>;

const NOT_STARTED: LessonStanding = { state: 'not_started' };

/**
 * How far somebody is in the paths that are assigned to them: the one whose next due date is nearest first, what is done
 * last.
 *
 * @param isHere whether a lesson is on this device; what is not cannot be taken and is left out, and a path with it
 *   that has no other
 */
export function pathsProgress(
  paths: readonly LearningPath[],
  isHere: (lesson: OpaqueId) => boolean,
  standings: Standings,
  here: Here,
): PathProgress[] {
  return paths
    .map((path) => progressOf(path, isHere, standings, here))
    .filter(({ lessons }) => lessons.length > 0)
    .sort((a, b) => urgency(a) - urgency(b) || a.title.localeCompare(b.title));
}

/**
 * The lesson to take today: the one that was begun and not finished, the last one where there are several, in a path or
 * not; else the next of the path whose due date is nearest.
 *
 * @param paths as `pathsProgress` orders them
 * @param begun every lesson that is on this device and somebody is in the middle of
 */
export function todaysLesson(
  paths: readonly PathProgress[],
  begun: readonly { lesson: OpaqueId; since: string }[],
): OpaqueId | undefined {
  const [last] = begun.toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since));
  return last?.lesson ?? paths.find(({ next }) => next)?.next?.lesson;
}

function progressOf(
  path: LearningPath,
  isHere: (lesson: OpaqueId) => boolean,
  standings: Standings,
  here: Here,
): PathProgress {
  const lessons = path.lessons
    .filter(({ lesson }) => isHere(lesson))
    .map(({ lesson, dueBy }): PathLesson => {
      const standing = standings.get(lesson) ?? NOT_STARTED;
      const isDue = dueBy !== undefined && standing.state !== 'passed';
      return { lesson, standing, due: isDue ? dueFrom(dueBy, here) : undefined };
    });
  const open = lessons.filter(({ standing }) => standing.state !== 'passed');
  return { path: path.id, title: path.title, lessons, passed: lessons.length - open.length, next: open[0] };
}

/** Behind every date there can be. */
const NO_DATE = 8.64e15 + 1;
const DONE = NO_DATE + 1;

/** Sorts by the nearest due date of what is not passed, then what has none, then what is done. */
function urgency({ lessons, next }: PathProgress): number {
  if (!next) return DONE;
  return Math.min(NO_DATE, ...lessons.flatMap(({ due }) => (due ? Date.parse(due.at) : [])));
}
