import { minutesToGo, standingOf } from '../domain/learning/lesson-standing.ts';
import {
  type Learning,
  type ReadFar,
  readLearning,
  readMoreLessons,
} from '../usecases/learning/read-learning.ts';
import type { PageSession } from './page-session.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

export type { Learning, LessonHead, TodaysLesson } from '../usecases/learning/read-learning.ts';

/** Lessons outside the paths that are listed; search finds the others. */
const MORE_MAX = 50;

const readFarOf =
  ({ lessonRuns }: Pick<PageSession, 'lessonRuns'>): ReadFar =>
  async () =>
    new Map(
      (await lessonRuns.all()).map((run) => [
        run.lesson,
        { standing: standingOf(run), minutesLeft: (lesson) => minutesToGo(run, lesson) },
      ]),
    );

/** What is assigned to this person and how far they are; `undefined` until it is read. */
export function usePaths(): Learning | undefined {
  const session = useSession();
  const { account, content } = session;
  const { clock } = useServices();
  return valueIn(
    useLive(`learning of ${account.workspace.id}`, () => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return readLearning(content, readFarOf(session), { now: clock.now(), timeZone });
    }),
  );
}

/** Lessons that are in none of the paths; `undefined` until they are read. */
export function useMoreLessons({ paths }: Learning) {
  const session = useSession();
  const { account, content } = session;
  const key = JSON.stringify(['more lessons', account.workspace.id, paths.map(({ path }) => path)]);
  return valueIn(useLive(key, () => readMoreLessons(content, readFarOf(session), paths, MORE_MAX)));
}
