import * as z from 'zod/mini';
import { opaqueIdSchema, versionSchema } from '../../contracts/ids.ts';
import type { AidMark, AidMarks } from '../../usecases/ports/aid-marks.ts';
import { whenOpen } from '../when-open.ts';
import type { WorkDb } from './schema.ts';

const markSchema = z.object({
  aid: opaqueIdSchema,
  pinnedAt: z.union([z.string(), z.undefined()]),
  openedAt: z.union([z.string(), z.undefined()]),
  seenVersion: z.union([versionSchema, z.undefined()]),
});

function readMark(row: unknown): AidMark | undefined {
  const parsed = markSchema.safeParse(row);
  if (!parsed.success) return undefined;
  const { aid, pinnedAt, openedAt, seenVersion } = parsed.data;
  return { aid, pinnedAt, openedAt, seenVersion };
}

/**
 * Marks of aids in the work database. A row that cannot be read counts as none.
 *
 * @param opened settles when the database is open
 */
export function aidMarks(db: WorkDb, opened: Promise<unknown>): AidMarks {
  const open = whenOpen(opened);
  return {
    all: () => open(() => db.marks.toArray().then((rows) => rows.flatMap((row) => readMark(row) ?? []))),
    change: (aid, decide) =>
      open(() =>
        db.transaction('rw', db.marks, async () => {
          const empty: AidMark = { aid, pinnedAt: undefined, openedAt: undefined, seenVersion: undefined };
          await db.marks.put(decide(readMark(await db.marks.get(aid)) ?? empty));
        }),
      ),
  };
}
