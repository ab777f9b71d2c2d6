import { useMemo } from 'react';
import type { OpaqueId } from '../contracts/ids.ts';
import type { Lesson } from '../contracts/lesson.ts';
import { carryOver } from '../domain/learning/lesson-run.ts';
import { workOnLesson } from '../usecases/learning/lesson-work.ts';
import { useServices, useSession } from './services.ts';
import { useLive, valueIn } from './use-live.ts';

/**
 * A lesson and where this person is in it, in the version that is on this device; `undefined` until they are read.
 * All surfaces that show it agree.
 */
export function useLesson(id: OpaqueId) {
  const { account, content, lessonRuns } = useSession();
  return valueIn(
    useLive(`lesson ${account.workspace.id} ${id}`, async () => {
      const [[lesson], run] = await Promise.all([content.lessons([id]), lessonRuns.run(id)]);
      return { lesson, run: lesson && run && carryOver(run, lesson) };
    }),
  );
}

/** The aid that belongs to a lesson; `undefined` until it is read, or where there is none. */
export function useLinkedAid({ unit }: Lesson) {
  const { account, content } = useSession();
  return valueIn(
    useLive(`aid of ${account.workspace.id} ${unit}`, async () => {
      const [found] = await content.units([unit]);
      const [aid] = found ? await content.aids([found.aid]) : [];
      return { aid };
    }),
  )?.aid;
}

/** What a person can do in a lesson. */
export function useLessonWork(lesson: Lesson) {
  const { lessonRuns } = useSession();
  const { clock } = useServices();
  return useMemo(() => workOnLesson(lessonRuns, clock, lesson), [lessonRuns, clock, lesson]);
}

export type LessonWork = ReturnType<typeof useLessonWork>;
