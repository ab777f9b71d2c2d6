import type { OpaqueId } from '../../contracts/ids.ts';
import type { LessonChange, LessonRun } from '../../domain/learning/lesson-run.ts';

/** Keeps where this person is in each lesson. */
export interface LessonRuns {
  /** `undefined` where the lesson was never opened. */
  run(lesson: OpaqueId): Promise<LessonRun | undefined>;
  /** Of every lesson that was opened. */
  all(): Promise<LessonRun[]>;
  /**
   * Decides inside the transaction that writes: run and events are stored together or not at all. `undefined` from
   * `decide` changes nothing.
   *
   * @returns the stored run, or the run as it was
   */
  change(
    lesson: OpaqueId,
    decide: (run: LessonRun | undefined) => LessonChange | undefined,
  ): Promise<LessonRun | undefined>;
}
