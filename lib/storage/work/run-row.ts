import * as z from 'zod/mini';
import { opaqueIdSchema, versionSchema } from '../../contracts/ids.ts';
import type { AidRun } from '../../usecases/ports/work-store.ts';

const runRowSchema = z.object({
  order: z.int(),
  id: opaqueIdSchema,
  aid: opaqueIdSchema,
  unit: opaqueIdSchema,
  version: versionSchema,
  rule: z.union([opaqueIdSchema, z.undefined()]),
  recordKey: z.string(),
  openedAt: z.string(),
  completedAt: z.union([z.string(), z.undefined()]),
  checked: z.custom<Record<string, string>>(isTexts),
});

/** `z.record` would be the largest of the schemas that the worker carries, for this one field. */
function isTexts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'string')
  );
}

/** A stored run as the use cases know it; `undefined` where there is none or it cannot be read. */
export function readRun(row: unknown): { run: AidRun; order: number } | undefined {
  const parsed = runRowSchema.safeParse(row);
  if (!parsed.success) return undefined;
  const { order, ...run } = parsed.data;
  return { run: { ...run, rule: run.rule, completedAt: run.completedAt }, order };
}
