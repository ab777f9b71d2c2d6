import { i18n } from '#i18n';
import type { Aid } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { checklistProgress } from '../../lib/domain/content/checklist-run.ts';

/** How far somebody is with an aid, in words; `undefined` where there is nothing to say. */
export function aidStatus(aid: Aid, run: AidRun | undefined): string | undefined {
  if (run?.completedAt !== undefined) return i18n.t('aid.status.completed');
  if (aid.kind !== 'checklist') return undefined;
  const { done, skipped, total } = checklistProgress(aid, run);
  const counts = { done: String(done), total: String(total), skipped: String(skipped) };
  return skipped > 0 ? i18n.t('aid.status.stepsSkipped', counts) : i18n.t('aid.status.steps', counts);
}

/** What a step of a checklist, or a node of a decision tree, is called; `undefined` where the aid has none such. */
export function stepTitle(aid: Aid, step: OpaqueId | undefined): string | undefined {
  if (aid.kind === 'checklist') return aid.steps.find(({ id }) => id === step)?.title;
  if (aid.kind === 'decision') return aid.nodes.find(({ id }) => id === step)?.prompt;
  return undefined;
}
