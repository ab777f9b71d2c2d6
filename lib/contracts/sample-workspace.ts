import * as z from 'zod/mini';
import { aidSchema } from './aid.ts';
import { opaqueIdSchema } from './ids.ts';
import { lessonSchema } from './lesson.ts';
import { ruleSchema } from './rule.ts';
import { unitSchema } from './unit.ts';

/** One whole unit of the sample workspace, as its file in `assets/sample/` holds it. */
export const sampleUnitSchema = z.strictObject({
  /** Teams that get it; absent: every team. */
  teams: z.optional(z.array(opaqueIdSchema)),
  unit: unitSchema,
  aid: aidSchema,
  lesson: lessonSchema,
  rules: z.array(ruleSchema).check(z.minLength(1)),
});

export type SampleUnit = z.infer<typeof sampleUnitSchema>;
