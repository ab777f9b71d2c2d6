import type { OpaqueId } from '../../contracts/ids.ts';
import type { Lesson } from '../../contracts/lesson.ts';
import type { Here } from '../../domain/learning/due.ts';
import {
  type PathProgress,
  pathsProgress,
  type Standings,
  todaysLesson,
} from '../../domain/learning/path-progress.ts';
import type { ContentStore } from '../ports/content-store.ts';

/** What is shown of a lesson before it is opened. */
export type LessonHead = Pick<Lesson, 'id' | 'title' | 'estimatedMinutes'>;

export type Learning = {
  paths: PathProgress[];
  /** The lesson to take today; none where nothing is assigned or all is passed. */
  today: OpaqueId | undefined;
  /** Of every lesson in the paths, and of each that somebody is in the middle of. */
  heads: ReadonlyMap<OpaqueId, LessonHead>;
  standings: Standings;
};

/**
 * Reads what is assigned to this person and how far they are.
 *
 * @param readStandings how far they are in each lesson that was begun
 */
export async function readLearning(
  content: Pick<ContentStore, 'paths' | 'lessons'>,
  readStandings: () => Promise<Standings>,
  here: Here,
): Promise<Learning> {
  const [paths, standings] = await Promise.all([content.paths(), readStandings()]);
  const inPaths = paths.flatMap(({ lessons }) => lessons.map(({ lesson }) => lesson));
  const halfway = [...standings].flatMap(([lesson, standing]) =>
    standing.state === 'begun' ? { lesson, since: standing.since } : [],
  );
  const lessons = await content.lessons([...new Set([...inPaths, ...halfway.map(({ lesson }) => lesson)])]);
  const heads = new Map(
    lessons.map(({ id, title, estimatedMinutes }): [OpaqueId, LessonHead] => [
      id,
      { id, title, estimatedMinutes },
    ]),
  );
  const progress = pathsProgress(paths, (lesson) => heads.has(lesson), standings, here);
  const begun = halfway.filter(({ lesson }) => heads.has(lesson));
  return { paths: progress, today: todaysLesson(progress, begun), heads, standings };
}
