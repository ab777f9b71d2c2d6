import * as z from 'zod/mini';
import { instantSchema, opaqueIdSchema, versionSchema } from './ids.ts';

const sentenceSchema = z.string().check(z.minLength(10), z.maxLength(500));

/** The success metric of a unit; a unit measured by views or opens alone is refused at stage 2. */
const successMetricSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  layer: z.enum(['learning', 'execution', 'business']),
  source: z.string().check(z.minLength(1), z.maxLength(200)),
  baseline: z.number(),
  target: z.number(),
  /** Unit of measure of baseline and target: `%`, `minutes`, `per 100 tickets`. */
  measuredIn: z.string().check(z.minLength(1), z.maxLength(60)),
});

/** What devices hold of a unit: one objective, one risk, one metric, tying one lesson to one aid. */
export const unitSchema = z.object({
  id: opaqueIdSchema,
  version: versionSchema,
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  objective: sentenceSchema,
  risk: sentenceSchema,
  metric: successMetricSchema,
  aid: opaqueIdSchema,
  lesson: opaqueIdSchema,
  /** Past this instant the unit is shown as unverified. */
  reviewBy: instantSchema,
});

export type Unit = z.infer<typeof unitSchema>;
