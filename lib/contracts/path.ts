import * as z from 'zod/mini';
import { instantSchema, opaqueIdSchema, versionSchema } from './ids.ts';
import { toLegible } from './legible.ts';

/** A learning path: lessons in their order, for the teams that its item is addressed to. */
export const pathSchema = z.object({
  id: opaqueIdSchema,
  version: versionSchema,
  title: z.string().check(toLegible(), z.minLength(1), z.maxLength(200)),
  lessons: z
    .array(
      z.object({
        lesson: opaqueIdSchema,
        /** By when it should be passed. */
        dueBy: z.optional(instantSchema),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});

export type LearningPath = z.infer<typeof pathSchema>;
