import type { LessonRuns } from '../../usecases/ports/lesson-runs.ts';
import { whenOpen } from '../when-open.ts';
import { readLessonRun } from './lesson-row.ts';
import type { WorkDb } from './schema.ts';
import type { WorkWriter } from './work-writer.ts';

/**
 * Runs of lessons in the work database. A row that cannot be read counts as none.
 *
 * @param opened settles when the database is open
 */
export function lessonRuns(db: WorkDb, opened: Promise<unknown>, { write }: WorkWriter): LessonRuns {
  const open = whenOpen(opened);
  return {
    run: (lesson) => open(() => db.lessons.get(lesson).then(readLessonRun)),
    all: () =>
      open(() => db.lessons.toArray().then((rows) => rows.flatMap((row) => readLessonRun(row) ?? []))),
    change: (lesson, decide) =>
      write([db.lessons], async (put) => {
        const before = readLessonRun(await db.lessons.get(lesson));
        const change = decide(before);
        if (!change) return before;
        await Promise.all([db.lessons.put(change.run), put(change.events)]);
        return change.run;
      }),
  };
}
