import * as z from 'zod/mini';
import type { SkipReason } from '../../contracts/event.ts';
import { eventIdSchema, opaqueIdSchema, versionSchema } from '../../contracts/ids.ts';
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
  checked: textsSchema<string>(),
  // Runs of an earlier version lack what follows.
  skipped: z._default(textsSchema<SkipReason>(), {}),
  seen: z._default(textsSchema<string>(), {}),
  notes: z._default(textsSchema<string>(), {}),
  path: z._default(z.array(z.object({ node: opaqueIdSchema, option: opaqueIdSchema })), []),
  reports: z._default(
    z.array(
      z.object({
        id: eventIdSchema,
        step: z.union([opaqueIdSchema, z.undefined()]),
        kind: z.enum(['slip', 'aid_wrong', 'system']),
        escalated: z.boolean(),
        at: z.string(),
      }),
    ),
    [],
  ),
  worked: z.optional(z.boolean()),
});

/** `z.record` would be the largest of the schemas that the worker carries. */
function textsSchema<T extends string>() {
  return z.custom<Record<string, T>>(isTexts);
}

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
  const reports = run.reports.map((report) => ({ ...report, step: report.step }));
  return {
    run: { ...run, rule: run.rule, completedAt: run.completedAt, worked: run.worked, reports },
    order,
  };
}
