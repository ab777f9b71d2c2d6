import {
  type Learning,
  type ReadFar,
  readLearning,
  readMoreLessons,
} from '../usecases/learning/read-learning.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

export type { Learning, LessonHead, TodaysLesson } from '../usecases/learning/read-learning.ts';

/** Lessons outside the paths that are listed; search finds the others. */
const MORE_MAX = 50;

const readFar: ReadFar = async () => new Map();

/** What is assigned to this person and how far they are; `undefined` until it is read. */
export function usePaths(): Learning | undefined {
  const { account, content } = useSession();
  const { clock } = useServices();
  return valueIn(
    useLive(`learning of ${account.workspace.id}`, () => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return readLearning(content, readFar, { now: clock.now(), timeZone });
    }),
  );
}

/** Lessons that are in none of the paths; `undefined` until they are read. */
export function useMoreLessons({ paths }: Learning) {
  const { account, content } = useSession();
  const key = JSON.stringify(['more lessons', account.workspace.id, paths.map(({ path }) => path)]);
  return valueIn(useLive(key, () => readMoreLessons(content, readFar, paths, MORE_MAX)));
}
