import type { Aid } from '../../contracts/aid.ts';
import type { AidRun } from '../../domain/content/aid-run.ts';
import { checklistProgress } from '../../domain/content/checklist-run.ts';

type Share = { done: number; total: number };

/** How far the work on a record is: over the steps of all its checklists, and over its aids. */
export type RecordProgress = { steps: Share; aids: Share };

/** @param parts the aids of the record's page, each with its run on the record */
export function recordProgress(parts: readonly { aid: Aid; run: AidRun | undefined }[]): RecordProgress {
  const steps = parts.flatMap(({ aid, run }) =>
    aid.kind === 'checklist' ? [checklistProgress(aid, run)] : [],
  );
  return {
    steps: {
      done: steps.reduce((sum, { done }) => sum + done, 0),
      total: steps.reduce((sum, { total }) => sum + total, 0),
    },
    aids: {
      done: parts.filter(({ run }) => run?.completedAt !== undefined).length,
      total: parts.length,
    },
  };
}
