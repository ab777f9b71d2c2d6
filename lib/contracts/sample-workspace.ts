import * as z from 'zod/mini';
import { aidSchema } from './aid.ts';
import { opaqueIdSchema } from './ids.ts';
import { lessonSchema } from './lesson.ts';
import { pathSchema } from './path.ts';
import { ruleSchema } from './rule.ts';
import { unitSchema } from './unit.ts';

/** Teams that get it; absent: every team. */
const teamsSchema = z.optional(z.array(opaqueIdSchema));

/** One whole unit of the sample workspace, as its file in `assets/sample/` holds it. */
export const sampleUnitSchema = z.strictObject({
  teams: teamsSchema,
  unit: unitSchema,
  aid: aidSchema,
  lesson: lessonSchema,
  rules: z.array(ruleSchema).check(z.minLength(1)),
});

/**
 * A learning path of the sample workspace, as its file in `assets/sample/paths/` holds it. Its due dates count from the day
 * it is put in, so that who tries things out later finds none long past.
 */
export const samplePathSchema = z.strictObject({
  ...z.omit(pathSchema, { lessons: true }).shape,
  teams: teamsSchema,
  lessons: z
    .array(
      z.strictObject({
        lesson: opaqueIdSchema,
        dueInDays: z.optional(z.int().check(z.gte(0))),
      }),
    )
    .check(z.minLength(1)),
});

export type SampleUnit = z.infer<typeof sampleUnitSchema>;
export type SamplePath = z.infer<typeof samplePathSchema>;

/** Everything that the sample workspace holds. */
export type Sample = { units: SampleUnit[]; paths: SamplePath[] };

/** The sample with the bytes of the files that its content shows. */
export type SampleWithMedia = Sample & { media: Uint8Array<ArrayBuffer>[] };
