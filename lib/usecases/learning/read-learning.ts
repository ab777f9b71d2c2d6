import type { OpaqueId } from '../../contracts/ids.ts';
import type { Lesson } from '../../contracts/lesson.ts';
import type { Due, Here } from '../../domain/learning/due.ts';
import {
  type LessonStanding,
  type PathProgress,
  pathsProgress,
  todaysLesson,
} from '../../domain/learning/path-progress.ts';
import type { ContentStore } from '../ports/content-store.ts';

/** What is shown of a lesson before it is opened. */
export type LessonHead = {
  id: OpaqueId;
  title: string;
  /** From where this person is, as the lesson estimates it. */
  minutesLeft: number;
};

/** A lesson and how far this person is in it. */
export type LessonOffer = { head: LessonHead; standing: LessonStanding };

/** The lesson to take today, and the title of the path it is in. */
export type TodaysLesson = LessonOffer & { due: Due | undefined; path: string | undefined };

export type Learning = {
  paths: PathProgress[];
  /** None where nothing is assigned or all is passed. */
  today: TodaysLesson | undefined;
  /** Of every lesson in the paths, and of each that this person is in the middle of. */
  heads: ReadonlyMap<OpaqueId, LessonHead>;
};

/** How far this person is in a lesson that was begun. */
type LessonFar = { standing: LessonStanding; minutesLeft(lesson: Lesson): number };

/** Reads how far this person is in each lesson that was begun. */
export type ReadFar = () => Promise<ReadonlyMap<OpaqueId, LessonFar>>;

const NOT_STARTED: LessonStanding = { state: 'not_started' };

function offerOf(lesson: Lesson, far: LessonFar | undefined): LessonOffer {
  const { id, title, estimatedMinutes } = lesson;
  const minutesLeft = far?.minutesLeft(lesson) ?? estimatedMinutes;
  return { head: { id, title, minutesLeft }, standing: far?.standing ?? NOT_STARTED };
}

/** Reads what is assigned to this person and how far they are. */
export async function readLearning(
  content: Pick<ContentStore, 'paths' | 'lessons'>,
  readFar: ReadFar,
  here: Here,
): Promise<Learning> {
  const [paths, fars] = await Promise.all([content.paths(), readFar()]);
  const standings = new Map([...fars].map(([lesson, { standing }]) => [lesson, standing]));
  const halfway = [...standings].flatMap(([lesson, standing]) =>
    standing.state === 'begun' ? { lesson, since: standing.since } : [],
  );
  const wanted = [...paths.flatMap(({ lessons }) => lessons), ...halfway].map(({ lesson }) => lesson);
  const lessons = await content.lessons([...new Set(wanted)]);
  const offers = new Map(lessons.map((lesson) => [lesson.id, offerOf(lesson, fars.get(lesson.id))]));
  const progress = pathsProgress(paths, (lesson) => offers.has(lesson), standings, here);
  const today = todaysLesson(
    progress,
    halfway.filter(({ lesson }) => offers.has(lesson)),
  );
  const offer = today === undefined ? undefined : offers.get(today);
  return {
    paths: progress,
    today: offer && { ...offer, ...placeOf(offer.head.id, progress) },
    heads: new Map([...offers].map(([id, { head }]) => [id, head])),
  };
}

function placeOf(lesson: OpaqueId, paths: readonly PathProgress[]): Pick<TodaysLesson, 'due' | 'path'> {
  const path = paths.find(({ lessons }) => lessons.some((one) => one.lesson === lesson));
  return { due: path?.lessons.find((one) => one.lesson === lesson)?.due, path: path?.title };
}

/**
 * Reads lessons that are in none of the paths.
 *
 * @param most how many are read
 * @returns by title, and how many others there are
 */
export async function readMoreLessons(
  content: Pick<ContentStore, 'lessonIds' | 'lessons'>,
  readFar: ReadFar,
  paths: readonly PathProgress[],
  most: number,
): Promise<{ lessons: LessonOffer[]; others: number }> {
  const inPaths = new Set(paths.flatMap(({ lessons }) => lessons.map(({ lesson }) => lesson)));
  const [ids, fars] = await Promise.all([content.lessonIds(), readFar()]);
  const others = ids.filter((id) => !inPaths.has(id));
  const lessons = await content.lessons(others.slice(0, most));
  return {
    lessons: lessons
      .map((lesson) => offerOf(lesson, fars.get(lesson.id)))
      .sort((a, b) => a.head.title.localeCompare(b.head.title)),
    others: Math.max(0, others.length - most),
  };
}
