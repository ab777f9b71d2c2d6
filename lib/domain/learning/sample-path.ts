import type { LearningPath } from '../../contracts/path.ts';
import type { SamplePath } from '../../contracts/sample-workspace.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Hour (UTC) by which lessons are due: towards the evening in Europe, at noon in America. */
const DUE_AT = 17;

/** The path that a file of the sample means, with its due dates counted from a day. */
export function datedPath({ teams: _, lessons, ...path }: SamplePath, today: Date): LearningPath {
  const midnight = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const dueBy = (days: number) => new Date(midnight + days * DAY).setUTCHours(DUE_AT);
  return {
    ...path,
    lessons: lessons.map(({ lesson, dueInDays }) => ({
      lesson,
      ...(dueInDays !== undefined && { dueBy: new Date(dueBy(dueInDays)).toISOString() }),
    })),
  };
}
