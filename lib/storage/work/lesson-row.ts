import * as z from 'zod/mini';
import { opaqueIdSchema, versionSchema } from '../../contracts/ids.ts';
import type { CardAnswer, LessonRun } from '../../domain/learning/lesson-run.ts';

const countSchema = z.number().check(z.gte(0));
const takeSchema = z.int().check(z.gte(1));

const answerSchema = z.object({
  given: z.union([z.object({ ids: z.array(opaqueIdSchema) }), z.object({ text: z.string() })]),
  correct: z.boolean(),
  attempts: z.int().check(z.gte(1)),
  firstRight: z.boolean(),
  revealed: z.boolean(),
});

/** `z.record` would be the largest of the schemas that the worker carries, for this one field. */
function areAnswers(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((answer) => answerSchema.safeParse(answer).success)
  );
}

const resultSchema = z.object({
  take: takeSchema,
  version: versionSchema,
  score: countSchema.check(z.lte(1)),
  passed: z.boolean(),
  at: z.string(),
  activeMs: countSchema,
});
const noneYet = z.union([resultSchema, z.undefined()]);

const lessonRowSchema = z.object({
  lesson: opaqueIdSchema,
  unit: opaqueIdSchema,
  version: versionSchema,
  take: takeSchema,
  seed: z.string(),
  cards: z.array(opaqueIdSchema),
  card: opaqueIdSchema,
  reached: z.array(opaqueIdSchema),
  answers: z.custom<Record<string, CardAnswer>>(areAnswers),
  startedAt: z.string(),
  lastActAt: z.string(),
  activeMs: countSchema,
  result: noneYet,
  first: noneYet,
  best: noneYet,
});

/** A stored run of a lesson; `undefined` where there is none or it cannot be read. */
export function readLessonRun(row: unknown): LessonRun | undefined {
  const parsed = lessonRowSchema.safeParse(row);
  if (!parsed.success) return undefined;
  const { result, first, best, ...run } = parsed.data;
  return { ...run, result, first, best };
}
